package io.sequitur.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sequitur.decode.RecordShape.Container;
import io.sequitur.decode.RecordShape.Leaf;
import io.sequitur.decode.RecordShape.Root;
import io.sequitur.model.Header;
import io.sequitur.model.RawRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds every name in a sampled record: headers, and members of objects at any depth of value and
 * key, JSON text inside strings included. Objects inside arrays are left out: what stands there is
 * one of several, not the event's. Bounded, so that a huge payload costs no more than a large one.
 */
final class SampleWalk {
  private static final int MAX_MEMBERS = 5_000;
  private static final int MAX_DEPTH = 30;
  private static final int MAX_LIST = 100;

  private final RecordShape shape = new RecordShape();
  private final RawRecord raw;
  private int members;

  private SampleWalk(RawRecord raw) {
    this.raw = raw;
  }

  /** What is in a record. */
  static RecordShape of(RawRecord raw) {
    SampleWalk walk = new SampleWalk(raw);
    walk.shape.topic = raw.topic;
    walk.headers();
    walk.json(Root.VALUE, raw.value);
    walk.json(Root.KEY, raw.key);
    walk.shape.containers.sort(Comparator.comparingInt(Container::depth));
    return walk.shape;
  }

  private void headers() {
    for (Header header : raw.headers) {
      String text = BytesText.ofHeader(header.value());
      List<String> texts = text == null || text.isEmpty() ? List.of() : List.of(text);
      Place place = shape.headers.place(header.name());
      shape.headers.add(header.name(), new Leaf(header.name(), place, texts, false));
    }
  }

  private void json(Root root, byte[] bytes) {
    if (bytes == null) {
      return;
    }
    int before = shape.containers.size();
    try (JsonParser parser = Json.parser(bytes)) {
      inside(parser, root, new ArrayList<>(), 0);
      if (members < MAX_MEMBERS && parser.nextToken() != null) {
        forget(before);
      }
    } catch (IOException noJson) {
      forget(before); // as the decoder does: what is no JSON as a whole has no members
    }
  }

  private void forget(int containersBefore) {
    shape.containers.subList(containersBefore, shape.containers.size()).clear();
  }

  /** Reads the root, or JSON text inside a string. */
  private void inside(JsonParser p, Root root, List<String> path, int texts) throws IOException {
    JsonToken first = p.nextToken();
    if (first == JsonToken.START_OBJECT) {
      object(p, root, path, texts);
    } else if (first == JsonToken.VALUE_STRING) {
      text(p.getText(), root, path, texts);
    } else if (first == JsonToken.START_ARRAY) {
      p.skipChildren();
    }
  }

  private boolean text(String text, Root root, List<String> path, int texts) {
    if (texts >= Json.MAX_TEXTS || !Json.looksLikeJson(text)) {
      return false;
    }
    int before = shape.containers.size();
    try (JsonParser inner = Json.parser(text)) {
      inside(inner, root, path, texts + 1);
    } catch (IOException noJson) {
      forget(before);
    }
    return shape.containers.size() > before;
  }

  private void object(JsonParser p, Root root, List<String> path, int texts) throws IOException {
    Container container = new Container(root, path);
    shape.containers.add(container);
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      JsonToken token = p.nextToken();
      members++;
      if (members >= MAX_MEMBERS || path.size() >= MAX_DEPTH || isTransport(container, name)) {
        p.skipChildren();
        continue;
      }
      member(p, token, container, name, path, texts);
    }
  }

  private void member(
      JsonParser p, JsonToken token, Container container, String name, List<String> path, int texts)
      throws IOException {
    path.add(name);
    switch (token) {
      case START_OBJECT -> {
        container.add(name, null);
        object(p, container.root, path, texts);
      }
      case START_ARRAY -> list(p, container, name);
      case VALUE_STRING -> {
        String text = p.getText();
        boolean json = text(text, container.root, path, texts);
        container.add(name, json ? null : leaf(container, name, text));
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          container.add(name, leaf(container, name, p.getText()));
      default -> container.add(name, null);
    }
    path.removeLast();
  }

  private static Leaf leaf(Container container, String name, String text) {
    return new Leaf(name, container.place(name), text.isEmpty() ? List.of() : List.of(text), false);
  }

  /** A list of texts is one leaf, and its first element another, named {@code NAME.0}. */
  private static void list(JsonParser p, Container container, String name) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonToken t = p.nextToken(); t != JsonToken.END_ARRAY; t = p.nextToken()) {
      if ((t == JsonToken.VALUE_STRING || t.isNumeric()) && texts.size() < MAX_LIST) {
        if (!p.getText().isEmpty()) {
          texts.add(p.getText());
        }
      } else {
        p.skipChildren();
      }
    }
    Place whole = container.place(name);
    container.add(name, new Leaf(name, whole, texts, true));
    if (!texts.isEmpty() && whole instanceof Place.ValuePlace value) {
      List<String> path = new ArrayList<>(value.path());
      path.add("0");
      String first = name + ".0";
      container.add(
          first, new Leaf(first, new Place.ValuePlace(path), List.of(texts.getFirst()), false));
    }
  }

  /** Of a flat object, what its parser has taken out already. */
  private boolean isTransport(Container container, String name) {
    if (raw.valueForm != RawRecord.ValueForm.FLAT_OBJECT
        || container.root != Root.VALUE
        || !container.path.isEmpty()) {
      return false;
    }
    return TransportMembers.contains(name, raw.partition >= 0 || raw.offset >= 0)
        || (name.equalsIgnoreCase("headers") && !raw.headers.isEmpty())
        || (name.equalsIgnoreCase("key") && raw.key != null);
  }
}
