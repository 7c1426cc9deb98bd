// Last step of a build; the notice of third-party licences is written here.
