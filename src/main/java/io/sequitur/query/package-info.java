/** The filter language: parses it, proposes completions, and finds the chains that match. */
package io.sequitur.query;
