using LiveDesk.Api;

namespace LiveDesk.Cases;

/// <summary>What came of asking the desk for something.</summary>
internal abstract record DeskOutcome
{
    private DeskOutcome()
    {
    }

    /// <summary>Where the case stands, as it was stored or found; null where it was not looked at.</summary>
    public CaseStanding? Standing { get; init; }

    /// <summary>Done and stored, now or when the same command came first.</summary>
    public sealed record Done(Receipt Receipt, bool IsRepeat) : DeskOutcome;

    /// <summary>Not done; nothing has changed.</summary>
    public sealed record Refused(DeskRefusal Refusal) : DeskOutcome;
}
