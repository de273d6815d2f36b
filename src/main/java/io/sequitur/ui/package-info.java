/** The desktop program: puts the window together from its shell and its views. */
package io.sequitur.ui;
