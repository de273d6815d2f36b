/**
 * The list of chains: one row each, sorted by what the user wants, hundreds of thousands of them.
 */
package io.sequitur.ui.view.chains;
