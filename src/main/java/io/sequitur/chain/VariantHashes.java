package io.sequitur.chain;

import io.sequitur.model.Ids;
import io.sequitur.store.EventStore;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Hashes of the shapes of chains (Merkle): an event's hash is made of its type's name and the sum
 * of what hangs under it, so that siblings need no sorting. Names, not numbers, go in: equal shapes
 * have equal hashes in every session.
 */
final class VariantHashes {
  private static final long NODE = 0xD6E8FEB86659FD93L;
  private static final long ROOT = 0xCA5A826395121157L;

  private final long[] typeHashes;

  VariantHashes(EventStore store) {
    List<String> names = store.names().types().names();
    typeHashes = new long[names.size()];
    for (int i = 0; i < typeHashes.length; i++) {
      byte[] name = names.get(i).getBytes(StandardCharsets.UTF_8);
      typeHashes[i] = Ids.hash(name, 0, name.length);
    }
  }

  /**
   * The hash of a chain's shape.
   *
   * @param hashes receives the hash of the tree under each event; as long as the tree, at least
   */
  long hash(VariantTrees tree, EventStore store, long[] hashes) {
    for (int i = 0; i < tree.size(); i++) {
      hashes[i] = 0;
    }
    long roots = 0;
    for (int i = 0; i < tree.size(); i++) {
      int event = tree.effectsFirst(i);
      long type = typeHashes[store.type(tree.row(event))];
      long hash = mix(mix(type, NODE) ^ hashes[event], type | 1);
      hashes[event] = hash;
      int parent = tree.parent(event);
      if (parent >= 0) {
        hashes[parent] += mix(hash, NODE);
      } else {
        roots += mix(hash, ROOT);
      }
    }
    return roots;
  }

  /** A bijective step before the fold keeps zero from swallowing what it meets. */
  private static long mix(long a, long b) {
    return Ids.mix(a ^ 0x9E3779B97F4A7C15L, b) + a;
  }
}
