package io.sequitur.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sequitur.decode.RecordShape.Container;
import io.sequitur.decode.RecordShape.Member;
import io.sequitur.decode.RecordShape.NameForms;
import io.sequitur.decode.RecordShape.Root;
import io.sequitur.model.Header;
import io.sequitur.model.RawRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds every name in a sampled record: headers, and members of objects at any depth of value and
 * key, JSON text inside strings included. Objects inside arrays are left out: what stands there is
 * one of several, not the event's. Bounded, so that a huge payload costs no more than a large one.
 * For one thread.
 */
final class SampleWalk {
  private static final int MAX_MEMBERS = 5_000;
  private static final int MAX_DEPTH = 30;
  private static final int MAX_LIST = 100;
  private static final int MAX_NAMES = 10_000;

  private final Map<String, NameForms> names = new HashMap<>();
  private RecordShape shape;
  private RawRecord raw;
  private int members;

  /** What is in a record. */
  RecordShape read(RawRecord record) {
    raw = record;
    shape = new RecordShape();
    shape.topic = raw.topic;
    members = 0;
    headers();
    json(Root.VALUE, raw.value);
    json(Root.KEY, raw.key);
    shape.containers.sort(Comparator.comparingInt(Container::depth));
    return shape;
  }

  /** Names repeat from record to record, so their forms are kept. */
  private NameForms forms(String name) {
    NameForms known = names.get(name);
    if (known == null) {
      known = new NameForms(name.toLowerCase(Locale.ROOT), NamePattern.loosen(name));
      if (names.size() < MAX_NAMES) {
        names.put(name, known);
      }
    }
    return known;
  }

  private void add(Container container, String name, List<String> texts) {
    container.add(new Member(container, name, forms(name), texts, false, false));
  }

  private static List<String> texts(String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text);
  }

  private void headers() {
    for (Header header : raw.headers) {
      add(shape.headers, header.name(), texts(BytesText.ofHeader(header.value())));
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
        add(container, name, List.of());
        object(p, container.root, path, texts);
      }
      case START_ARRAY -> list(p, container, name);
      case VALUE_STRING -> {
        String text = p.getText();
        boolean json = text(text, container.root, path, texts);
        add(container, name, json ? List.of() : texts(text));
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(container, name, texts(p.getText()));
      default -> add(container, name, List.of());
    }
    path.removeLast();
  }

  /** A list of texts is one member, and its first element another, named {@code NAME.0}. */
  private void list(JsonParser p, Container container, String name) throws IOException {
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
    container.add(new Member(container, name, forms(name), texts, true, false));
    if (!texts.isEmpty()) {
      List<String> first = List.of(texts.getFirst());
      container.add(new Member(container, name, forms(name + ".0"), first, false, true));
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
