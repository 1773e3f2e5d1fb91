using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Workflows;
using LiveDesk.Api;
using LiveDesk.Security;
using NodaTime;

namespace LiveDesk.Cases;

/// <summary>What is asked of a case: the same whether this process decides on it or another host. Its decision is pure, so that it may be asked again where the case has moved on meanwhile.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "ask")]
[JsonDerivedType(typeof(OpenContact), "open")]
[JsonDerivedType(typeof(GiveCommand), "command")]
[JsonDerivedType(typeof(PassOn), "pass-on")]
[JsonDerivedType(typeof(AcknowledgeStep), "acknowledge")]
[JsonDerivedType(typeof(EndContact), "end")]
[JsonDerivedType(typeof(AnswerAlarm), "answer-alarm")]
[JsonDerivedType(typeof(RaiseAlarm), "raise-alarm")]
[JsonDerivedType(typeof(ClearAlarm), "clear-alarm")]
[JsonDerivedType(typeof(Wake), "wake")]
[JsonDerivedType(typeof(PlaceContact), "place")]
[JsonDerivedType(typeof(GiveBack), "give-back")]
internal abstract record CaseAsk
{
    /// <summary>The version that the caller knows; null for whichever it is.</summary>
    public long? Expected { get; init; }

    /// <summary>The term of the desk that asks: it holds only while no other desk has been opened since; null where no desk asks.</summary>
    public long? Term { get; init; }

    /// <summary>Decides on a case, at a moment.</summary>
    public CaseChange On(HeldCase held, Instant now) =>
        Expected is { } version && version != held.Version ? new CaseChange.No(DeskRefusal.Of(RefusalKind.MovedOn, "moved-on", DeskWords.MovedOn)) : Decide(held, now);

    protected abstract CaseChange Decide(HeldCase held, Instant now);

    private protected static CaseChange NoSuchCase { get; } = new CaseChange.No(DeskRefusal.Of(RefusalKind.Unknown, "no-such-case", DeskWords.NoSuchCase));
}

/// <summary>A contact comes in.</summary>
internal sealed record OpenContact(string CommandId, string By, string Role, Contact Contact) : CaseAsk
{
    protected override CaseChange Decide(HeldCase held, Instant now) => ContactIntake.Open(held, now, CommandId, By, Role, Contact);
}

/// <summary>A command of the workflow.</summary>
internal sealed record GiveCommand(string CommandId, string Role, CommandIn Body, Caller Caller) : CaseAsk
{
    protected override CaseChange Decide(HeldCase held, Instant now) => CaseCommands.Decide(
        held,
        now,
        new CaseCommand { Id = CommandId, Code = Body.Command, At = now, By = Caller.Person, Role = Role, Documents = Body.Documents, Note = Body.Note },
        Body.Facts,
        Caller);
}

/// <summary>A matter is passed on, or a department does something with it.</summary>
internal sealed record PassOn(string CommandId, TransferIn Body, Caller Caller) : CaseAsk
{
    // A department's contact person acts for it; the first-line agent needs the authority to pass contacts on, which triage may take away.
    protected override CaseChange Decide(HeldCase held, Instant now) =>
        Caller.MayNotSpeakFor(Body.Department, code => held.Under.Standard.Routing.FindDepartment(code) is not null) is { } stranger ? new CaseChange.No(stranger)
        : Body.Action == TransferAction.Request && held.Timeline.Facts is { } facts
            && Caller.Lacks(held.Under.Standard.Organization, "transfer-contact", new() { Segment = facts.Contact.Segment, Triage = TriageStanding.Of(facts.Triage, facts.Contact, facts.Standard) }, now) is { } refusal
            ? new CaseChange.No(refusal)
            : TransferCommands.Decide(held, now, Caller.Person, new() { Id = CommandId, At = now, Action = Body.Action, By = Body.Department ?? Caller.Person, Slip = Body.Slip, Result = Body.Result });
}

/// <summary>Somebody takes note of a step of escalation.</summary>
internal sealed record AcknowledgeStep(string CommandId, string Step, string Person, ImmutableArray<string> Roles) : CaseAsk
{
    protected override CaseChange Decide(HeldCase held, Instant now) => held.Version == 0 ? NoSuchCase : CaseCommands.Acknowledge(held, now, CommandId, Step, Person, Roles);
}

/// <summary>The agent is done with the contact.</summary>
internal sealed record EndContact(Caller Caller) : CaseAsk
{
    protected override CaseChange Decide(HeldCase held, Instant now) => held.Version == 0 ? NoSuchCase
        : held.Reservation is { } reservation && reservation.Agent != Caller.Person && !Caller.Roles.Contains("system")
            && Caller.Lacks(held.Under.Standard.Organization, DeskRoutes.AssignContact, default, now) is { } refusal ? new CaseChange.No(refusal)
        : CaseCommands.Release(held, now);
}

/// <summary>Somebody answers an alarm.</summary>
internal sealed record AnswerAlarm(string CommandId, Caller Caller) : CaseAsk
{
    protected override CaseChange Decide(HeldCase held, Instant now) => held.Version == 0 ? NoSuchCase
        : Caller.Lacks(held.Under.Standard.Organization, DeskRoutes.AssignContact, default, now) is { } refusal ? new CaseChange.No(refusal)
        : CaseCommands.Tell(held, now, new() { Id = CommandId, At = now, Code = "responded", Reason = Caller.Person });
}

/// <summary>A queue waits too long.</summary>
internal sealed record RaiseAlarm(string Queue) : CaseAsk
{
    protected override CaseChange Decide(HeldCase held, Instant now) =>
        CaseCommands.Tell(held with { Queue = Queue, Since = now }, now, new() { Id = "raised", At = now, Code = "raised", Policies = [new(DeskStandards.AlarmPolicy)] });
}

/// <summary>The cause of an alarm has ceased.</summary>
internal sealed record ClearAlarm : CaseAsk
{
    protected override CaseChange Decide(HeldCase held, Instant now) => CaseCommands.Tell(held, now, new() { Id = "cleared", At = now, Code = "cleared" });
}

/// <summary>Time passes.</summary>
internal sealed record Wake : CaseAsk
{
    protected override CaseChange Decide(HeldCase held, Instant now) => CaseCommands.Wake(held, now);
}

/// <summary>An agent is given a contact that waits.</summary>
internal sealed record PlaceContact(Reservation Reservation) : CaseAsk
{
    /// <summary>The agent's team; null where it has none.</summary>
    public string? Team { get; init; }

    protected override CaseChange Decide(HeldCase held, Instant now) => CaseCommands.Place(held, now, Reservation, Team);
}

/// <summary>An agent who has not answered a contact gives it back.</summary>
internal sealed record GiveBack(Reservation Reservation) : CaseAsk
{
    protected override CaseChange Decide(HeldCase held, Instant now) => CaseCommands.GiveBack(held, now, Reservation);
}
