package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.rsync.program.Child;
import dev.odooupgrade.transfer.rsync.program.Children;
import dev.odooupgrade.transfer.rsync.program.ProgramTroubles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a program for one transfer. */
record Launcher(Path program, WorkFolder work, Map<String, String> environment, Children children) {

  /** Starts it; the caller closes it. */
  Child start(List<String> arguments) throws TroubleException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    try {
      Child child = children.start(command, work.path(), environment);
      try {
        work.note(child.handle());
        return child;
      } catch (IOException e) {
        child.close();
        throw e;
      }
    } catch (IOException e) {
      throw new TroubleException(ProgramTroubles.unusable(program), e);
    }
  }
}
