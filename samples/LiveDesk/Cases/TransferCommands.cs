using CallCenter.Standards;
using CallCenter.Standards.Routing;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Cases;

/// <summary>Slips and what departments do with them, by the rules of the standard for transfers (D5).</summary>
internal static class TransferCommands
{
    /// <summary>Decides on what happens to a matter that is passed on. A slip is addressed from the directory before it is checked.</summary>
    /// <param name="held">The case.</param>
    /// <param name="now">The moment.</param>
    /// <param name="person">Who does it; what happened says for which department.</param>
    /// <param name="happened">What happened.</param>
    public static CaseChange Decide(HeldCase held, Instant now, string person, TransferEvent happened)
    {
        if (held.Version == 0)
        {
            return new CaseChange.No(DeskRefusal.Of(RefusalKind.Unknown, "no-such-case", DeskWords.NoSuchCase));
        }

        RoutingEvaluator routing = held.Under.Standard.Routing;
        TransferSlip? slip = happened.Slip is { TargetDepartment: { } target } draft && routing.FindDepartment(target) is { } department ? draft.AddressedTo(department) : happened.Slip;
        TransferEvent dated = happened with { At = now, Slip = slip is null ? null : slip with { Time = slip.Time ?? now } };
        Folded<TransferTrail, TransferRefusal> folded = routing.Evolve(held.Trail ?? TransferTrail.Begin(happened.By), dated);
        return folded.HasRefusals
            ? new CaseChange.No(new(RefusalKind.Refused, [.. folded.Refusals.Select(refusal => new DeskReason("transfer", culture => refusal.Explain(culture)))]))
            : new CaseChange.To(held with { Trail = folded.State }, new NewEvent(Kinds.Transfer, now, DeskJson.Write(new PassedOn(person, dated))));
    }
}

/// <summary>An event of a transfer as it is stored: with the person who did it, whomever it was done for.</summary>
internal sealed record PassedOn(string Person, TransferEvent Event);
