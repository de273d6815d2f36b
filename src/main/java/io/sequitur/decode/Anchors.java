package io.sequitur.decode;

import io.sequitur.decode.RecordShape.Container;
import io.sequitur.decode.RecordShape.Leaf;
import io.sequitur.decode.RecordShape.Root;
import java.util.List;
import java.util.Locale;

/**
 * Finds a framework's mark in a record: the headers, or the outermost object, that has all names of
 * one of its signatures. Beside names a signature may ask for the start of the topic ({@code
 * topic:}) or of the content type ({@code content:}).
 */
final class Anchors {
  private static final String TOPIC = "topic:";
  private static final String CONTENT = "content:";
  private static final NamePattern CONTENT_TYPE =
      NamePattern.parse("content-type", NamePattern.Scope.HEADER, true);

  private Anchors() {}

  /** The headers or object with the convention's mark, or {@code null}. */
  static Container find(Convention convention, RecordShape shape) {
    for (Container container : shape.containers) {
      for (List<String> signature : convention.signatures()) {
        if (container.root != Root.KEY && bears(container, signature, shape)) {
          return container;
        }
      }
    }
    return null;
  }

  private static boolean bears(Container container, List<String> signature, RecordShape shape) {
    for (String name : signature) {
      boolean there =
          name.startsWith(TOPIC)
              ? topicStarts(shape, name.substring(TOPIC.length()))
              : name.startsWith(CONTENT)
                  ? isRoot(container) && contentStarts(shape, name.substring(CONTENT.length()))
                  : container.has(name);
      if (!there) {
        return false;
      }
    }
    return true;
  }

  private static boolean topicStarts(RecordShape shape, String start) {
    return shape.topic != null && shape.topic.contains(start); // a prefix may stand before it
  }

  private static boolean isRoot(Container container) {
    return container.root == Root.VALUE && container.path.isEmpty();
  }

  private static boolean contentStarts(RecordShape shape, String start) {
    Leaf leaf = shape.headers.leaf(CONTENT_TYPE);
    return leaf != null
        && leaf.texts().stream().anyMatch(t -> t.toLowerCase(Locale.ROOT).startsWith(start));
  }
}
