"""What the window is built from: settings, colours, words, small controls, dialogs."""
