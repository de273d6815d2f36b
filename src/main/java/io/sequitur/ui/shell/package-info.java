/** The window: bars, navigation, selection, and the contract that views fulfil. */
package io.sequitur.ui.shell;
