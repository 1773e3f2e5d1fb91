using CallCenter.Standards.Routing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Ownership;

/// <summary>Ownership on random lists of events.</summary>
public sealed class CaseOwnershipProperties
{
    private static readonly string[] People = ["ann", "bob", "legal"];

    private static readonly Gen<OwnershipEvent> Events =
        from action in Gen.Elements(Enum.GetValues<OwnershipAction>())
        from who in Gen.Elements(People)
        from to in Gen.Elements<string?>([null, .. People])
        from reason in Gen.Elements<string?>(null, "", "law", "language")
        select CaseOwnershipTests.Event(action, who) with { To = to, Reason = reason };

    public static Arbitrary<OwnershipEvent[]> Lists() => Gen.Choose(0, 50).SelectMany(count => Events.ArrayOf(count)).Select(events => CaseOwnershipTests.InOrder(events)).ToArbitrary();

    [Property(MaxTest = 500)]
    public FsCheck.Property From_the_first_answer_on_there_is_exactly_one_owner_and_only_an_accepted_offer_changes_it() => Prop.ForAll(Lists(), events =>
    {
        CaseOwnership ownership = CaseOwnership.Unanswered;
        OwnershipEvent? offer = null;
        foreach (OwnershipEvent next in events)
        {
            Folded<CaseOwnership, OwnershipRefusal> step = ownership.Evolve(next);
            bool isTaken = !step.HasRefusals;
            string? owner = ownership.Owner;
            string? expected = !isTaken ? owner
                : next.Action == OwnershipAction.Answer ? next.By
                : next.Action == OwnershipAction.Accept ? offer!.To
                : owner;
            Assert.Equal(expected, step.State.Owner);
            Assert.Equal(isTaken && (next.Action is OwnershipAction.Answer or OwnershipAction.Accept), step.State.Spells.Length > ownership.Spells.Length);
            if (isTaken)
            {
                Assert.False((next.Action is OwnershipAction.Offer or OwnershipAction.Solve or OwnershipAction.Withdraw) && next.By != owner);
                Assert.False(next.Action == OwnershipAction.Accept && next.By != offer!.To);
                offer = next.Action == OwnershipAction.Offer ? next : next.Action is OwnershipAction.Accept or OwnershipAction.Decline or OwnershipAction.Withdraw ? null : offer;
            }

            ownership = step.State;
            Assert.Equal(offer?.To, ownership.Offer?.To);
        }

        Instant first = ownership.Spells.IsEmpty ? Instant.MaxValue : ownership.Spells[0].Since;
        Assert.All(events, one => Assert.Equal(one.At >= first, ownership.At(one.At) is not null));
        Assert.Equal(ownership.Current, ownership.At(Instant.MaxValue));
        Assert.Equal(ownership.Spells.OrderBy(spell => spell.Since), ownership.Spells.AsEnumerable());
    });

    [Property(MaxTest = 200)]
    public FsCheck.Property Refused_events_leave_no_trace() => Prop.ForAll(Lists(), events =>
    {
        Folded<CaseOwnership, OwnershipRefusal> whole = CaseOwnership.Unanswered.Fold(events);
        Folded<CaseOwnership, OwnershipRefusal> fitting = CaseOwnership.Unanswered.Fold([.. events.Except(whole.Refusals.Select(refusal => refusal.Event))]);

        Assert.Empty(fitting.Refusals);
        Assert.Equal(whole.State, fitting.State);
    });
}
