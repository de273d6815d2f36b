package io.sequitur.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sequitur.decode.ValuePlan.Node;
import io.sequitur.decode.ValuePlan.Slot;
import io.sequitur.model.Ids;
import io.sequitur.model.ValueHash;
import java.io.IOException;

/**
 * One streaming pass over a JSON text: fills a {@link ValuePlan}'s slots and computes the {@link
 * ValueHash}. For one thread.
 */
final class JsonWalk {
  private final ValuePlan plan;
  private final Utf8Buffer utf8 = new Utf8Buffer();
  private boolean duplicateKey;
  private long hash;

  JsonWalk(ValuePlan plan) {
    this.plan = plan;
  }

  /** Which top-level members the hash leaves out. */
  enum Transport {
    /** None: all members are the event's. */
    NONE,
    /** The position's, of an object without position. */
    WITHOUT_POSITION,
    /** The position's and the record timestamp. */
    WITH_POSITION
  }

  /**
   * Reads a whole JSON text.
   *
   * @return false if the bytes are not one JSON value; then nothing is found and {@link #hash} is
   *     that of the bytes
   */
  boolean read(byte[] json, Transport transport) {
    plan.root.clear();
    duplicateKey = false;
    if (mayBeJson(json)) {
      try (JsonParser parser = Json.parser(json)) {
        JsonToken first = parser.nextToken();
        if (first != null) {
          hash =
              first == JsonToken.START_OBJECT && transport != Transport.NONE
                  ? object(parser, plan.root, transport, 0)
                  : value(parser, first, plan.root, 0);
          if (parser.nextToken() == null) {
            return true;
          }
        }
      } catch (IOException notJson) {
        plan.root.clear(); // a value may be any bytes; that is no fault
        duplicateKey = false;
      }
    }
    plan.root.clear();
    hash = ValueHash.bytes(Ids.hash(json, 0, json.length));
    return false;
  }

  /** The hash of what was read last. */
  long hash() {
    return hash;
  }

  /** True if a mapped member was there twice in what was read last. */
  boolean duplicateKey() {
    return duplicateKey;
  }

  /**
   * Most values that are no JSON are told by their first byte, without the cost of an exception.
   */
  private static boolean mayBeJson(byte[] b) {
    for (byte c : b) {
      switch (c) {
        case ' ', '\t', '\n', '\r' -> {
          continue;
        }
        case '{', '[', '"', '-', 't', 'f', 'n', (byte) 0xEF -> {
          return true;
        }
        default -> {
          return c >= '0' && c <= '9';
        }
      }
    }
    return false;
  }

  private long value(JsonParser p, JsonToken token, Node node, int texts) throws IOException {
    Slot slot = node == null ? null : node.slot;
    switch (token) {
      case START_OBJECT -> {
        if (slot != null) {
          slot.odd = true;
        }
        return object(p, node, Transport.NONE, texts);
      }
      case START_ARRAY -> {
        return array(p, node, texts);
      }
      case VALUE_STRING -> {
        return string(p, node, texts);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        if (slot != null) {
          slot.add(p.getText());
        }
        return ValueHash.number(
            utf8.hash(p.getTextCharacters(), p.getTextOffset(), p.getTextLength()));
      }
      case VALUE_NULL -> {
        return ValueHash.NULL;
      }
      default -> {
        if (slot != null) {
          slot.odd = true;
        }
        return token == JsonToken.VALUE_TRUE ? ValueHash.TRUE : ValueHash.FALSE;
      }
    }
  }

  private long object(JsonParser p, Node node, Transport transport, int texts) throws IOException {
    if (transport != Transport.NONE && node.slot != null) {
      node.slot.odd = true;
    }
    long sum = 0;
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      long member = value(p, p.nextToken(), child(node, name), texts);
      boolean left =
          transport != Transport.NONE
              && TransportMembers.contains(name, transport == Transport.WITH_POSITION);
      if (!left) {
        sum += ValueHash.member(utf8.hash(name), member);
      }
    }
    return ValueHash.object(sum);
  }

  /** The step on a wanted path, emptied if the member was there before: the last one counts. */
  private Node child(Node node, String name) {
    if (node == null || node.children.isEmpty()) {
      return null;
    }
    Node child = node.children.get(name);
    if (child != null) {
      if (child.seen) {
        duplicateKey = true;
        child.clear();
      }
      child.seen = true;
    }
    return child;
  }

  private long array(JsonParser p, Node node, int texts) throws IOException {
    Slot slot = node == null ? null : node.slot;
    boolean indexed = node != null && !node.children.isEmpty();
    long folded = ValueHash.arrayStart();
    int index = 0;
    for (JsonToken t = p.nextToken(); t != JsonToken.END_ARRAY; t = p.nextToken()) {
      if (slot != null) {
        element(p, t, slot);
      }
      Node child = indexed ? child(node, Integer.toString(index)) : null;
      folded = ValueHash.arrayElement(folded, value(p, t, child, texts));
      index++;
    }
    return folded;
  }

  private static void element(JsonParser p, JsonToken token, Slot slot) throws IOException {
    switch (token) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> slot.add(p.getText());
      case VALUE_NULL -> {}
      default -> slot.odd = true;
    }
  }

  private long string(JsonParser p, Node node, int texts) throws IOException {
    if (node != null) {
      String text = p.getText();
      if (node.slot != null) {
        node.slot.add(text);
      }
      if (!node.children.isEmpty() && texts < Json.MAX_TEXTS && Json.looksLikeJson(text)) {
        readInside(text, node, texts + 1);
      }
    }
    return ValueHash.string(utf8.hash(p.getTextCharacters(), p.getTextOffset(), p.getTextLength()));
  }

  /** Looks into JSON text inside a string; the string's own hash is not concerned. */
  private void readInside(String text, Node node, int texts) {
    Slot own = node.slot;
    node.slot = null; // the slot here has the text itself
    try (JsonParser inner = Json.parser(text)) {
      value(inner, inner.nextToken(), node, texts);
      if (inner.nextToken() != null) {
        node.children.values().forEach(Node::clear);
      }
    } catch (IOException notJson) {
      node.children.values().forEach(Node::clear); // text that only looks like JSON
    } finally {
      node.slot = own;
    }
  }
}
