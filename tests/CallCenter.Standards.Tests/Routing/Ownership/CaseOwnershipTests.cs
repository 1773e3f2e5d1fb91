using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Ownership;

/// <summary>First-contact responsibility (D14): who owns a matter, and why.</summary>
public sealed class CaseOwnershipTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 2, 0);

    [Fact]
    public void Nobody_owns_what_nobody_has_answered()
    {
        Assert.Null(CaseOwnership.Unanswered.Owner);
        Assert.Null(CaseOwnership.Unanswered.Current);
        Assert.Null(CaseOwnership.Unanswered.At(Start));
    }

    [Fact]
    public void The_first_to_answer_owns_the_matter_until_it_is_solved_and_after()
    {
        CaseOwnership solved = Follow(Event(OwnershipAction.Answer, "ann"), Event(OwnershipAction.Solve, "ann"));

        Assert.True(solved.IsSolved);
        Assert.Equal(new OwnershipSpell("ann", Start, OwnershipOrigin.FirstAnswer, null), solved.Current);
        Assert.Equal(("ann", false), (solved.Evolve(Event(OwnershipAction.Reopen, "customer") with { Id = "r", At = Start + Duration.FromDays(1) }).State is var open ? open.Owner : null, open!.IsSolved));
    }

    [Fact]
    public void An_offer_alone_moves_nothing()
    {
        CaseOwnership offered = Follow(Event(OwnershipAction.Answer, "ann"), Offer("ann", "bob", "A question of law"));

        Assert.Equal(("ann", "bob", "A question of law"), (offered.Owner, offered.Offer!.To, offered.Offer.Reason));
        Assert.Equal("ann", Follow(Event(OwnershipAction.Answer, "ann"), Offer("ann", "bob", "x"), Event(OwnershipAction.Decline, "bob")).Owner);
        Assert.Null(Follow(Event(OwnershipAction.Answer, "ann"), Offer("ann", "bob", "x"), Event(OwnershipAction.Withdraw, "ann")).Offer);
    }

    [Fact]
    public void A_hand_over_offered_and_accepted_moves_the_matter_and_its_history_says_why()
    {
        CaseOwnership handed = Follow(Event(OwnershipAction.Answer, "ann"), Offer("ann", "bob", "A question of law"), Event(OwnershipAction.Accept, "bob"), Offer("bob", "legal", "Beyond me"), Event(OwnershipAction.Accept, "legal"));

        Assert.Equal(new OwnershipSpell("legal", Start + Duration.FromMinutes(4), OwnershipOrigin.HandOver, "Beyond me"), handed.Current);
        Assert.Equal(["ann", "bob", "legal"], handed.Spells.Select(spell => spell.Owner));
        Assert.Null(handed.At(Start - Duration.Epsilon));
        Assert.Equal(["ann", "ann", "bob"], new[] { 0, 1, 2 }.Select(minute => handed.At(Start + Duration.FromMinutes(minute))!.Owner));
        Assert.Null(handed.Offer);
    }

    public static TheoryData<OwnershipRefusalReason, OwnershipEvent[]> Refusals
    {
        get
        {
            OwnershipEvent answer = Event(OwnershipAction.Answer, "ann");
            OwnershipEvent offer = Offer("ann", "bob", "x");
            OwnershipEvent solve = Event(OwnershipAction.Solve, "ann");
            return new()
            {
                { OwnershipRefusalReason.IdentityReused, [answer with { Id = "same" }, solve with { Id = "same" }] },
                { OwnershipRefusalReason.OutOfOrder, [answer, solve with { At = Start - Duration.Epsilon }] },
                { OwnershipRefusalReason.NotAnswered, [offer] },
                { OwnershipRefusalReason.NotAnswered, [Event(OwnershipAction.Reopen, "ann")] },
                { OwnershipRefusalReason.AlreadyOwned, [answer, Event(OwnershipAction.Answer, "bob")] },
                { OwnershipRefusalReason.AlreadyOwned, [answer, solve, Event(OwnershipAction.Answer, "bob")] },
                { OwnershipRefusalReason.Solved, [answer, solve, offer] },
                { OwnershipRefusalReason.Solved, [answer, solve, solve] },
                { OwnershipRefusalReason.NotSolved, [answer, Event(OwnershipAction.Reopen, "ann")] },
                { OwnershipRefusalReason.NotOwner, [answer, Offer("bob", "cid", "x")] },
                { OwnershipRefusalReason.NotOwner, [answer, Event(OwnershipAction.Solve, "bob")] },
                { OwnershipRefusalReason.NotOwner, [answer, offer, Event(OwnershipAction.Withdraw, "bob")] },
                { OwnershipRefusalReason.NotOwner, [answer, offer, Event(OwnershipAction.Accept, "bob"), solve] },
                { OwnershipRefusalReason.OfferOpen, [answer, offer, Offer("ann", "cid", "x")] },
                { OwnershipRefusalReason.OfferOpen, [answer, offer, solve] },
                { OwnershipRefusalReason.NoOffer, [answer, Event(OwnershipAction.Accept, "bob")] },
                { OwnershipRefusalReason.NoOffer, [answer, offer, Event(OwnershipAction.Decline, "bob"), Event(OwnershipAction.Accept, "bob")] },
                { OwnershipRefusalReason.NoOffer, [answer, Event(OwnershipAction.Withdraw, "ann")] },
                { OwnershipRefusalReason.NotOffered, [answer, offer, Event(OwnershipAction.Accept, "cid")] },
                { OwnershipRefusalReason.NotOffered, [answer, offer, Event(OwnershipAction.Decline, "ann")] },
                { OwnershipRefusalReason.NoTaker, [answer, Offer("ann", null, "x")] },
                { OwnershipRefusalReason.NoTaker, [answer, Offer("ann", "ann", "x")] },
                { OwnershipRefusalReason.NoReason, [answer, Offer("ann", "bob", " ")] },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_does_not_fit_is_refused_with_its_reason_and_changes_nothing(OwnershipRefusalReason reason, OwnershipEvent[] events)
    {
        OwnershipEvent[] inOrder = InOrder(events);
        CaseOwnership before = CaseOwnership.Unanswered.Fold(inOrder[..^1]).State;
        Folded<CaseOwnership, OwnershipRefusal> step = before.Evolve(inOrder[^1]);

        Assert.Equal(reason, step.Refusals.Single().Reason);
        Assert.Same(before, step.State);
        Assert.Equal(
            (inOrder[^1].Id, EnumCodes<OwnershipRefusalReason>.CodeOf(reason)),
            step.Refusals[0].Explain().Answer is var told ? (told.Find("event")?.Value, told.Find("reason")?.Code) : default);
    }

    [Fact]
    public void Every_reason_is_told_in_its_own_words() =>
        Assert.Equal(
            Enum.GetValues<OwnershipRefusalReason>().Length,
            Enum.GetValues<OwnershipRefusalReason>().Select(static reason => new OwnershipRefusal(new OwnershipEvent { Id = "1", At = default, Action = OwnershipAction.Solve, By = "li" }, reason).ToString()).Distinct().Count());

    [Fact]
    public void Ownerships_of_the_same_events_are_equal()
    {
        OwnershipEvent[] events = InOrder([Event(OwnershipAction.Answer, "ann"), Offer("ann", "bob", "x")]);
        CaseOwnership one = CaseOwnership.Unanswered.Fold(events).State;

        Assert.Equal(one, CaseOwnership.Unanswered.Fold(events).State);
        Assert.Equal(one.GetHashCode(), CaseOwnership.Unanswered.Fold(events).State.GetHashCode());
        Assert.NotEqual(one, CaseOwnership.Unanswered.Fold(events[..1]).State);
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void An_event_delivered_twice_changes_nothing()
    {
        OwnershipEvent[] events = InOrder([Event(OwnershipAction.Answer, "ann"), Offer("ann", "bob", "x")]);
        CaseOwnership once = CaseOwnership.Unanswered.Fold(events).State;

        Assert.Equal(new Folded<CaseOwnership, OwnershipRefusal>(once), CaseOwnership.Unanswered.Fold([.. events, events[0] with { }, events[1] with { }]));
        Assert.Same(once, once.Evolve(events[0] with { }).State);
    }

    internal static OwnershipEvent Event(OwnershipAction action, string by) => new() { Id = "", At = default, Action = action, By = by };

    internal static OwnershipEvent Offer(string by, string? to, string? reason) => Event(OwnershipAction.Offer, by) with { To = to, Reason = reason };

    internal static OwnershipEvent[] InOrder(IEnumerable<OwnershipEvent> events) => [.. events.Select((one, i) => one with
    {
        Id = one.Id.Length == 0 ? $"e{i}" : one.Id,
        At = one.At == default ? Start + Duration.FromMinutes(i) : one.At,
    })];

    private static CaseOwnership Follow(params OwnershipEvent[] events)
    {
        Folded<CaseOwnership, OwnershipRefusal> fold = CaseOwnership.Unanswered.Fold(InOrder(events));
        Assert.Empty(fold.Refusals);
        return fold.State;
    }
}
