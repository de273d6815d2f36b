package io.sequitur.ui.view.inspector;

import io.sequitur.model.PayloadNode;
import io.sequitur.model.PayloadNode.Kind;

/** Nodes of a payload as text. */
final class PayloadText {
  private PayloadText() {}

  /** A leaf's value as it is; an object or array as JSON. */
  static String json(PayloadNode node) {
    if (node.children().isEmpty() && node.kind() != Kind.OBJECT && node.kind() != Kind.ARRAY) {
      return node.text();
    }
    StringBuilder out = new StringBuilder();
    write(node, out, "");
    return out.toString();
  }

  private static void write(PayloadNode node, StringBuilder out, String indent) {
    switch (node.kind()) {
      case OBJECT, ARRAY -> writeAll(node, out, indent);
      case STRING, BINARY -> quote(node.text(), out);
      case ABSENT, NULL -> out.append("null");
      case NUMBER, BOOLEAN -> out.append(node.text());
      case LEFT_OUT -> quote("… " + node.text(), out);
    }
  }

  private static void writeAll(PayloadNode node, StringBuilder out, String indent) {
    boolean object = node.kind() == Kind.OBJECT;
    out.append(object ? '{' : '[');
    String inner = indent + "  ";
    for (int i = 0; i < node.children().size(); i++) {
      out.append(i == 0 ? "\n" : ",\n").append(inner);
      PayloadNode child = node.children().get(i);
      if (object) {
        quote(child.name(), out);
        out.append(": ");
      }
      write(child, out, inner);
    }
    out.append(node.children().isEmpty() ? "" : "\n" + indent).append(object ? '}' : ']');
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
