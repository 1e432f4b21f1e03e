/**
 * The wizard as plain lines, for screen readers and terminals that paint nothing: lines are
 * appended, and nothing else. Start from {@link dev.odooupgrade.prompt.PromptApp}; the conversation
 * itself is the one the screens have. Everything lives on the UI thread, which is whichever thread
 * runs the app; another thread reads what is typed and only puts it into the queue.
 */
@NullMarked
package dev.odooupgrade.prompt;

import org.jspecify.annotations.NullMarked;
