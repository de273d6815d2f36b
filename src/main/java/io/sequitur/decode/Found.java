package io.sequitur.decode;

import java.util.List;

/**
 * What a lookup yielded.
 *
 * @param lookup the lookup that yielded
 * @param texts one or more texts, none of them empty; several only where a list stands there
 */
record Found(Lookup lookup, List<String> texts) {}
