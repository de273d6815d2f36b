package io.sequitur.ui.view.records;

import io.sequitur.chain.ChainIndex;
import java.util.List;

/** Records as tab-separated values, for spreadsheets. */
final class RecordsText {
  private RecordsText() {}

  /** A line of titles and a line per row; tabs and line breaks inside texts become spaces. */
  static String tsv(ChainIndex chains, List<RecordColumn> columns, List<Integer> rows) {
    StringBuilder text = new StringBuilder();
    for (RecordColumn column : columns) {
      text.append(text.isEmpty() ? "" : "\t").append(column.title());
    }
    text.append('\n');
    for (int row : rows) {
      for (int i = 0; i < columns.size(); i++) {
        String cell = columns.get(i).text(chains, row);
        text.append(i == 0 ? "" : "\t").append(cell.replaceAll("[\t\r\n]", " "));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
