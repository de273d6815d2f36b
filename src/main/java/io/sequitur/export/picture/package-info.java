/**
 * Pictures as lists of simple shapes: laid out by pure code, then written as SVG or PNG, or drawn
 * in a window.
 */
package io.sequitur.export.picture;
