/** The components that every page of the desk is made of. */
export { Avatar, type AvatarProps } from './Avatar';
export { AiMark, Badge, type BadgeProps, type Tone } from './Badge';
export { Button, type ButtonProps } from './Button';
export { Field, Segmented, Switch, Tabs } from './Choice';
export { SentimentCurve, Sparkline } from './Curve';
export { Dialog, type DialogProps } from './Dialog';
export { IconButton, type IconButtonProps } from './IconButton';
export { findInitials } from './initials';
export { Kbd } from './Kbd';
export { Menu, type MenuItem } from './Menu';
export { type OpenerProps, Popover, type PopoverHandle } from './Popover';
export { EmptyState, ErrorState, Skeleton } from './states';
export { type ToastItem, Toasts } from './Toasts';
export { Tooltip } from './Tooltip';
export { Unseen } from './Unseen';
