package io.sequitur.ui.view.findings;

import io.sequitur.rule.FindingTable;
import io.sequitur.ui.shell.Workspace;

/** Leads from a finding to the record that shows it. */
final class Evidence {
  private Evidence() {}

  /**
   * Selects the record that a finding is about, else its first piece of evidence, else its chain.
   */
  static void show(Workspace workspace, FindingTable findings, int index) {
    int row = findings.row(index);
    if (row < 0) {
      row = findings.get(index).rows().stream().findFirst().orElse(-1);
    }
    if (row >= 0) {
      workspace.selectRow(row);
    } else if (findings.chain(index) >= 0) {
      workspace.selection().selectChain(findings.chain(index));
    }
  }
}
