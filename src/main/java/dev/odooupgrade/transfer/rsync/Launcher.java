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

/**
 * Starts rsync for one transfer.
 *
 * @param rsync the program
 * @param work the folder that it runs in
 * @param children knows what runs
 */
record Launcher(Path rsync, WorkFolder work, Map<String, String> environment, Children children) {

  /**
   * Starts it; the caller closes it.
   *
   * @throws TroubleException when it cannot be started
   */
  Child start(List<String> arguments) throws TroubleException {
    List<String> command = new ArrayList<>(List.of(rsync.toString()));
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
      throw new TroubleException(ProgramTroubles.unusable(rsync), e);
    }
  }
}
