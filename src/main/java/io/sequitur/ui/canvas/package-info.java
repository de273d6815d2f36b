/** What views draw with: a viewport to zoom and pan, pictures on a canvas, hit tests. */
package io.sequitur.ui.canvas;
