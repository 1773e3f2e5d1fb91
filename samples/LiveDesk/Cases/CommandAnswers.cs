using LiveDesk.Api;
using LiveDesk.Storage;

namespace LiveDesk.Cases;

/// <summary>What commands are answered that come with an identity which was used before.</summary>
internal static class CommandAnswers
{
    /// <summary>The answer of the command that came first; null where it is the first one. Asked before anything is decided: what has changed since then does not change the answer.</summary>
    public static async Task<DeskOutcome?> FirstAsync(IDeskStore store, CommandContent command, CancellationToken cancellation) =>
        await store.FindCommandAsync(command.Id, cancellation) is { } stored ? Of(CommitAnswer.To(command.Mark(""), stored)) : null;

    public static DeskOutcome Of(CommitAnswer answer) => answer switch
    {
        CommitAnswer.Repeated repeated => new DeskOutcome.Done(DeskJson.Read<Receipt>(repeated.Answer), IsRepeat: true),
        CommitAnswer.CommandReused => new DeskOutcome.Refused(DeskRefusal.Of(RefusalKind.CommandReused, "command-reused", DeskWords.CommandReused)),
        _ => throw new InvalidOperationException($"{answer} is no answer to a command that is stored."),
    };
}
