package dev.odooupgrade.tui;

import dev.odooupgrade.ui.model.Fact;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.StatusBody;
import dev.odooupgrade.ui.model.StatusBody.Activity;
import dev.odooupgrade.ui.model.StatusBody.Milestone;
import dev.odooupgrade.ui.model.StatusBody.Progress;
import dev.odooupgrade.ui.model.Tone;
import dev.odooupgrade.ui.model.TransferBody;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Transfers and states of requests, as a person meets them. */
final class RunPages {

  private static final String TITLE = "M123456-abcxyz → 8.0 test · request 10534";

  private static final KeyHint[] TRANSFER_KEYS = {
    Pages.key("p", "pause"),
    Pages.key("l", "limit rate"),
    Pages.key("Ctrl-C", "stop (resumes later from here)"),
    Pages.key("?", "help")
  };

  private static final KeyHint[] STATUS_KEYS = {
    Pages.key("", "next poll in 9 s"),
    Pages.key("r", "now"),
    Pages.key("i", "interval"),
    Pages.key("b", "bell on"),
    Pages.key("y", "copy"),
    Pages.key("Esc", "home"),
    Pages.key("?", "help")
  };

  private static final List<String> HISTORY =
      List.of(
          "09:52 progress", "08:40 progress", "08:32 pending", "08:31 uploaded", "08:12 created");

  private RunPages() {}

  static PageModel transfer() {
    return transfer(
        "sales.sql.gz",
        580,
        "58 %",
        List.of("You can stop at any time: it goes on from here when you come back."),
        List.of(
            "10:41:07  connected, TLS 1.3",
            "10:42:19  connection lost after 6.1 GiB, resumed in 4 s from 6.1 GiB"));
  }

  static PageModel transferJustBegun() {
    return transfer("sales.sql.gz", 0, "0 %", List.of(), List.of());
  }

  static PageModel transferConfirming() {
    PageModel page =
        transfer(
            "/srv/backups/a-very-long-name-of-a-customer/2026/11/22/" + Pages.WIDE,
            1000,
            "100 %",
            List.of("All of it is sent; the platform is counting."),
            IntStream.range(10, 40)
                .mapToObj(
                    i ->
                        "10:41:"
                            + i
                            + "  connection lost after 6.1 GiB because the other side closed"
                            + " the connection; resumed in 4 s")
                .toList());
    return Pages.with(page, Message.busy("Waiting for confirmation, 12 s."));
  }

  private static PageModel transfer(
      String file, int permille, String percent, List<String> notes, List<String> log) {
    return Pages.page(
        TITLE + " · upload",
        new TransferBody(
            file,
            "12.4 GiB, gzip, PostgreSQL 15",
            "over SFTP, resumes if interrupted",
            TransferBody.Motion.MOVING,
            permille,
            percent,
            List.of("7.2 of 12.4 GiB", "94.1 MiB/s", "56 s left", "1 min 19 s elapsed"),
            notes,
            log),
        TRANSFER_KEYS);
  }

  static PageModel status() {
    return status(0);
  }

  static PageModel status(int firstFact) {
    return status(
        List.of(
            new Milestone("created", "08:12", Progress.PASSED),
            new Milestone("uploaded", "08:31", Progress.PASSED),
            new Milestone("queued", "08:32", Progress.PASSED),
            new Milestone("upgrading", "since 08:40 (01:12)", Progress.CURRENT),
            new Milestone("done", "", Progress.AHEAD),
            new Milestone("downloaded", "", Progress.AHEAD)),
        List.of(
            "The platform is upgrading your database.",
            "You can close this; it goes on without you."),
        firstFact,
        HISTORY);
  }

  static PageModel statusFailed() {
    PageModel page =
        status(
            List.of(
                new Milestone("created", "22 Nov 08:12", Progress.PASSED),
                new Milestone("uploaded", "22 Nov 08:31", Progress.PASSED),
                new Milestone("queued", "22 Nov 08:32", Progress.PASSED),
                new Milestone("upgrading", "22 Nov 08:40", Progress.FAILED),
                new Milestone("done", "", Progress.AHEAD)),
            List.of(
                "The upgrade ended without a result. Your own database is untouched. Write to the"
                    + " support with the request's number, then start a new upgrade."),
            0,
            IntStream.range(10, 60).mapToObj(i -> "09:" + i + " progress").toList());
    return Pages.with(
        page,
        Message.error(
            "The platform cannot be reached: upgrade.odoo.com did not answer within 30 s. The"
                + " state shown is the last one known. It asks again in 60 s by itself; nothing"
                + " is lost."));
  }

  private static PageModel status(
      List<Milestone> timeline, List<String> sentence, int firstFact, List<String> history) {
    return Pages.page(
        TITLE,
        new StatusBody(
            Activity.WORKING,
            OptionalInt.empty(),
            timeline,
            sentence,
            List.of(
                new Fact("State", "progress", Tone.STRONG),
                Fact.plain("Elapsed", "01:12 of ~01:30"),
                Fact.plain("Request", "10534"),
                Fact.plain("Contract", "M123456-abcxyz"),
                Fact.plain("E-mail", "john.doe@example.com"),
                Fact.plain("Target", "8.0"),
                Fact.plain("Aim", "test"),
                Fact.plain("File", "sales.sql.gz, " + Pages.HOSTILE),
                Fact.plain("Database", "12.4 GiB, Odoo 6.1, PostgreSQL 9.4"),
                Fact.plain("Message", "none"),
                Fact.plain(
                    "Status page",
                    "https://upgrade.odoo.com/database/eu1/10534/f00f1d5e-6a2b-4c3d-9e8f-a1b2c3d4"
                        + "e5f6/status?lang=en_US"),
                Fact.plain("Postprocess", "nothing to do"),
                new Fact("Timezone", "Europe/Brussels", Tone.QUIET)),
            firstFact,
            history,
            Optional.empty()),
        STATUS_KEYS);
  }
}
