/** One soft tone, made here: nothing is loaded. Before the first tap a browser plays none. */
export function playTone(): void {
  try {
    const audio = new AudioContext();
    const gain = audio.createGain();
    const tone = audio.createOscillator();
    tone.frequency.value = 587;
    gain.gain.setValueAtTime(0.0001, audio.currentTime);
    gain.gain.exponentialRampToValueAtTime(0.06, audio.currentTime + 0.03);
    gain.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 0.5);
    tone.connect(gain).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.5);
    tone.onended = () => void audio.close();
  } catch {
    // A browser without sound.
  }
}
