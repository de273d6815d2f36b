package io.sequitur.screens;

import io.sequitur.chain.ChainIndex;
import io.sequitur.ui.shell.TimeRange;
import io.sequitur.ui.shell.Workspace;
import java.util.List;
import java.util.function.ToLongBiFunction;

/** What there is to see. */
enum Scenes {
  /** Nothing open. */
  START {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.settle();
    }
  },
  /** A log with a chain selected. */
  MAIN {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> e.workspace().selection().selectChain(mostFindings(e.workspace())));
    }
  },
  /** An event selected: the inspector shows its payload. */
  EVENT {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> selectEvent(e.workspace(), 2));
    }
  },
  /** All events by service and time. */
  ALL_EVENTS {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> e.workspace().selection().selectChain(-1));
    }
  },
  /** A few seconds of all events, a dot each. */
  ALL_EVENTS_NEAR {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(
          e -> {
            long first = e.workspace().snapshotProperty().get().analysis().totals().firstTime();
            long start = first + 60_000_000_000L;
            e.workspace().rangeProperty().set(new TimeRange(start, start + 15_000_000_000L));
          });
    }
  },
  /** The records of a chain. */
  RECORDS {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> selectEvent(e.workspace(), 3));
      window.act(e -> e.window().showTab("records"));
    }
  },
  /** The records of all chains. */
  ALL_RECORDS {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> e.window().showTab("records"));
    }
  },
  /** While a log is being read. */
  LOADING {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.startOpening();
      window.until(e -> recordsShown(e.workspace()) > 0);
    }
  },
  /** The findings, and a brushed time. */
  FINDINGS {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> e.workspace().selection().selectChain(mostFindings(e.workspace())));
      window.act(e -> e.window().showPlace("findings"));
      window.act(e -> brush(e.workspace()));
    }
  },
  /** The preview before opening. */
  PREVIEW {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.act(e -> e.opening().preview(List.of(window.log())));
      window.settle();
    }
  },
  /** Which topics are to be followed. */
  CONNECT {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.act(e -> e.opening().connect());
      window.settle();
    }
  },
  /** The command palette. */
  PALETTE {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> e.window().showPalette());
    }
  },
  /** The keys. */
  KEYS {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> e.window().showKeys());
    }
  },
  /** What could not be read. */
  REJECTS {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.press("#rejects");
    }
  },
  /** Proposals for how a query may go on. */
  COMPLETION {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.type("#query", "has:");
    }
  },
  /** A query that is not understood. */
  MISTAKE {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.type("#query", "duration > soon");
      window.settle();
    }
  },
  /** The headers of a record. */
  HEADERS {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> selectEvent(e.workspace(), 1));
      window.inspect(1);
    }
  },
  /** The bytes of a record as digits. */
  HEX {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> selectEvent(e.workspace(), 1));
      window.inspect(2);
      window.press("#raw-hex");
    }
  },
  /** The chain that took longest: its idle time is folded. */
  LONGEST {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> selectBest(e.workspace(), (c, n) -> c.duration(n)));
    }
  },
  /** The chain with the most records. */
  LARGEST {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> selectBest(e.workspace(), ChainIndex::records));
    }
  },
  /** The chain with the fewest records. */
  SMALLEST {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> selectBest(e.workspace(), (c, n) -> -c.records(n)));
    }
  },
  /** A chain whose effects are stamped before their causes, adjusted. */
  ADJUSTED {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> selectFirstWith(e.workspace(), "clock-inversion"));
      window.press("#adjust");
    }
  };

  abstract void drive(Driver window) throws InterruptedException;

  private static long recordsShown(Workspace workspace) {
    var snapshot = workspace.snapshotProperty().get();
    return snapshot == null ? 0 : snapshot.chains().size();
  }

  private static int mostFindings(Workspace workspace) {
    int[] found = workspace.snapshotProperty().get().analysis().chainFindings();
    int best = found.length == 0 ? -1 : 0;
    for (int chain = 0; chain < found.length; chain++) {
      if (Integer.bitCount(found[chain]) > Integer.bitCount(found[best])) {
        best = chain;
      }
    }
    return best;
  }

  private static void selectEvent(Workspace workspace, int number) {
    var chains = workspace.snapshotProperty().get().chains();
    if (chains.chains() > 0) {
      int chain = mostFindings(workspace);
      int last = chains.records(chain) - 1;
      workspace.selectRow(chains.row(chains.start(chain) + Math.min(number, last)));
    }
  }

  private static void brush(Workspace workspace) {
    var totals = workspace.snapshotProperty().get().analysis().totals();
    long length = totals.lastTime() - totals.firstTime();
    workspace
        .rangeProperty()
        .set(new TimeRange(totals.firstTime() + length / 2, totals.firstTime() + length * 6 / 10));
  }

  private static void selectBest(Workspace workspace, ToLongBiFunction<ChainIndex, Integer> worth) {
    ChainIndex chains = workspace.snapshotProperty().get().chains();
    int best = 0;
    for (int chain = 1; chain < chains.chains(); chain++) {
      if (worth.applyAsLong(chains, chain) > worth.applyAsLong(chains, best)) {
        best = chain;
      }
    }
    if (chains.chains() > 0) {
      workspace.selection().selectChain(best);
    }
  }

  private static void selectFirstWith(Workspace workspace, String rule) {
    var analysis = workspace.snapshotProperty().get().analysis();
    int bit = 0;
    while (!analysis.results().get(bit).rule().id().equals(rule)) {
      bit++;
    }
    for (int chain = 0; chain < analysis.chainFindings().length; chain++) {
      if ((analysis.chainFindings()[chain] >> bit & 1) == 1) {
        workspace.selection().selectChain(chain);
        return;
      }
    }
  }
}
