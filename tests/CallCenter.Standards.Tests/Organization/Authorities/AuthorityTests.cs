using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Tests.Shared;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.Organization.SmallOrganization;

namespace CallCenter.Standards.Tests.Organization.Authorities;

/// <summary>Beyond one's authority a case goes up the line to the nearest holder (D2.5).</summary>
public sealed class AuthorityTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private static readonly OrganizationStructure Graded = OrganizationStructure.Compile(Of(Action("pay"), Grant("pay", 100, 3, "ordinary"), null, Grant("pay", 1000), Grant("pay")));

    private static AuthorityFacts Pay(decimal? amount, int today = 0, string? segment = "ordinary") => new() { Amount = amount, DoneToday = today, Segment = segment };

    [Theory]
    [InlineData(100, 0, "ordinary", AuthorityOutcome.Allowed, AuthorityVerdict.Holds, "agent")]
    [InlineData(100, 2, "ordinary", AuthorityOutcome.Allowed, AuthorityVerdict.Holds, "agent")]
    [InlineData(100, 3, "ordinary", AuthorityOutcome.NeedsHolder, AuthorityVerdict.DayUsedUp, "manager")]
    [InlineData(101, 0, "ordinary", AuthorityOutcome.NeedsHolder, AuthorityVerdict.AmountBeyondLimit, "manager")]
    [InlineData(100, 0, "vip", AuthorityOutcome.NeedsHolder, AuthorityVerdict.SegmentNotCovered, "manager")]
    [InlineData(100, 0, null, AuthorityOutcome.NeedsHolder, AuthorityVerdict.SegmentUnknown, "manager")]
    [InlineData(null, 0, "ordinary", AuthorityOutcome.NeedsHolder, AuthorityVerdict.AmountUnknown, "head")]
    [InlineData(1000, 0, "ordinary", AuthorityOutcome.NeedsHolder, AuthorityVerdict.AmountBeyondLimit, "manager")]
    [InlineData(1001, 0, "ordinary", AuthorityOutcome.NeedsHolder, AuthorityVerdict.AmountBeyondLimit, "head")]
    public void An_agent_decides_within_limits_and_the_nearest_holder_beyond(int? amount, int today, string? segment, AuthorityOutcome outcome, AuthorityVerdict reason, string holder)
    {
        AuthorityDecision decision = Graded.Authority.Decide("agent", "pay", Pay(amount, today, segment), Now);

        Assert.Equal((outcome, reason, holder, "agent"), (decision.Outcome, decision.Reason, decision.Holder?.Code, decision.Asker?.Code));
        Assert.Equal(outcome == AuthorityOutcome.Allowed, decision.IsAllowed);
    }

    [Fact]
    public void The_path_says_of_every_post_on_the_way_why_it_does_not_hold()
    {
        AuthorityDecision decision = Graded.Authority.Decide("agent", "pay", Pay(5000), Now);

        Assert.Equal(
            [("agent", AuthorityVerdict.AmountBeyondLimit), ("leader", AuthorityVerdict.NotGranted), ("manager", AuthorityVerdict.AmountBeyondLimit), ("head", AuthorityVerdict.Holds)],
            decision.Path.Select(step => (step.Post.Code, step.Verdict)));
        Assert.Equal(3, decision.Steps);
        Assert.Equal(
            "head has to decide. The amount is beyond the limit of agent, 100.00. Without this authority: leader. The amount is beyond the limit of manager, 1,000.00. head may decide.",
            decision.ToString());
        Assert.Equal("须由head决定。\n金额超出agent的权限上限100.00。\nleader没有这项权限。\n金额超出manager的权限上限1,000.00。\nhead有权决定。", decision.Explain(CultureInfo.GetCultureInfo("zh-CN")));
    }

    [Fact]
    public void Where_nobody_in_the_line_holds_it_the_whole_line_is_told()
    {
        OrganizationStructure structure = OrganizationStructure.Compile(Of(Action("pay"), Grant("pay", 100)));
        AuthorityDecision decision = structure.Authority.Decide("agent", "pay", Pay(200), Now);

        Assert.Equal((AuthorityOutcome.NobodyHolds, null, 4), (decision.Outcome, decision.Holder, decision.Steps));
        Assert.Equal(["agent", "leader", "manager", "head"], decision.Path.Select(step => step.Post.Code));
        Assert.StartsWith("Nobody in the line may decide.", decision.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dotted_line_gives_no_authority()
    {
        OrganizationCatalogue catalogue = Of(Action("pay"), leader: Grant("pay"));
        AuthorityDecision decision = OrganizationStructure.Compile(catalogue).Authority.Decide("support", "pay", default, Now);

        Assert.Equal((AuthorityOutcome.NobodyHolds, "support manager head"), (decision.Outcome, string.Join(' ', decision.Path.Select(step => step.Post.Code))));
    }

    [Fact]
    public void Who_entered_may_not_decide_above_the_amount_from_which_entry_is_separated()
    {
        Authority authority = OrganizationStructure.Compile(Of(Action("pay", separation: Control(50)), Grant("pay"), Grant("pay"))).Authority;

        Assert.True(authority.Decide("agent", "pay", Pay(50) with { EnteredBy = "agent" }, Now).IsAllowed);
        AuthorityDecision decision = authority.Decide("agent", "pay", Pay(51) with { EnteredBy = "agent" }, Now);
        Assert.Equal((AuthorityOutcome.Forbidden, AuthorityVerdict.EnteredIt, "leader"), (decision.Outcome, decision.Reason, decision.Holder?.Code));
        Assert.Equal(AuthorityOutcome.Forbidden, authority.Decide("leader", "pay", Pay(51) with { EnteredBy = "leader" }, Now).Outcome);
        Assert.Null(authority.Decide("leader", "pay", Pay(51) with { EnteredBy = "leader" }, Now).Holder);
        Assert.Equal(AuthorityOutcome.Forbidden, authority.Decide("agent", "pay", new AuthorityFacts { EnteredBy = "agent" }, Now).Outcome);
        Assert.True(authority.Decide("agent", "pay", Pay(51) with { EnteredBy = "somebody" }, Now).IsAllowed);
        Assert.Equal(AuthorityOutcome.Forbidden, authority.Decide("agent", "pay", Pay(51) with { EnteredBy = "ann" }, Now, person: "ann").Outcome);
        Assert.True(authority.Decide("agent", "pay", Pay(51) with { EnteredBy = "ann" }, Now, person: "bob").IsAllowed);
    }

    [Fact]
    public void Four_eyes_need_two_people_and_each_counts_once()
    {
        Authority authority = OrganizationStructure.Compile(Of(Action("pay", Control(), Control(100)), null, Grant("pay"), Grant("pay"))).Authority;
        AuthorityFacts facts = Pay(200) with { EnteredBy = "agent" };

        AuthorityDecision first = authority.Decide("leader", "pay", facts, Now);
        Assert.Equal((AuthorityOutcome.Allowed, 1), (first.Outcome, first.ApprovalsLeft));

        AuthorityFacts approved = facts with { ApprovedBy = ["leader", "leader"] };
        AuthorityDecision again = authority.Decide("leader", "pay", approved, Now);
        Assert.Equal((AuthorityOutcome.Forbidden, AuthorityVerdict.ApprovedAlready, "manager", 1), (again.Outcome, again.Reason, again.Holder?.Code, again.ApprovalsLeft));

        AuthorityDecision second = authority.Decide("manager", "pay", approved, Now);
        Assert.Equal((AuthorityOutcome.Allowed, 0), (second.Outcome, second.ApprovalsLeft));
        Assert.Equal(0, authority.Decide("manager", "pay", facts with { ApprovedBy = ["x", "y", "z"] }, Now).ApprovalsLeft);
        Assert.Equal(1, authority.Decide("manager", "pay", facts with { ApprovedBy = ["agent"] }, Now).ApprovalsLeft);
        Assert.Equal(0, authority.Decide("leader", "pay", Pay(100) with { EnteredBy = "agent", ApprovedBy = ["leader"] }, Now).ApprovalsLeft);
        Assert.Equal(2, authority.Decide("agent", "pay", facts, Now).ApprovalsLeft);
    }

    /// <summary>M of all who hold the action: each person counts once, the one who asks among them.</summary>
    [Theory]
    [InlineData(3, new string[0], 2)]
    [InlineData(3, new[] { "x", "x" }, 1)]
    [InlineData(3, new[] { "x", "y" }, 0)]
    [InlineData(5, new[] { "x", "y" }, 2)]
    [InlineData(20, new[] { "x" }, 18)]
    public void As_many_as_the_action_says_decide_it_together(int people, string[] approved, int left)
    {
        Authority authority = OrganizationStructure.Compile(Of(Together("pay", people, Control(100)), Grant("pay"), Grant("pay"), Grant("pay"), Grant("pay"))).Authority;
        AuthorityDecision decision = authority.Decide("leader", "pay", Pay(200) with { ApprovedBy = [.. approved] }, Now);

        Assert.Equal((AuthorityOutcome.Allowed, left), (decision.Outcome, decision.ApprovalsLeft));
        Assert.Equal(left > 0, decision.Explain(CultureInfo.GetCultureInfo("zh-CN")).Contains($"还须另有{left}人复核", StringComparison.Ordinal));
        Assert.Equal(0, authority.Decide("leader", "pay", Pay(100), Now).ApprovalsLeft);
    }

    [Property]
    public void Others_who_approved_and_the_one_who_asks_are_all_that_count(byte[] approved, byte needed)
    {
        int people = 2 + (needed % 19);
        string[] names = [.. approved.Select(one => $"p{one % 30}")];
        Authority authority = OrganizationStructure.Compile(Of(Together("pay", people, Control()), Grant("pay"))).Authority;

        Assert.Equal(Math.Max(0, people - names.Distinct().Count() - 1), authority.Decide("agent", "pay", Pay(200) with { ApprovedBy = [.. names] }, Now).ApprovalsLeft);
    }

    [Fact]
    public void What_is_lent_holds_from_its_start_to_before_its_end_and_no_further_than_either_limit()
    {
        Authority authority = OrganizationStructure.Compile(Of(Action("pay"), null, null, Grant("pay", 1000), null, Lend("pay", "manager", "agent", Now, Now + Hour, 500))).Authority;

        Assert.Equal(AuthorityOutcome.NeedsHolder, authority.Decide("agent", "pay", Pay(10), Now - Duration.Epsilon).Outcome);
        Assert.True(authority.Decide("agent", "pay", Pay(500), Now).IsAllowed);
        Assert.True(authority.Decide("agent", "pay", Pay(500), Now + Hour - Duration.Epsilon).IsAllowed);
        Assert.Equal(AuthorityOutcome.NeedsHolder, authority.Decide("agent", "pay", Pay(10), Now + Hour).Outcome);
        AuthorityDecision beyond = authority.Decide("agent", "pay", Pay(501), Now);
        Assert.Equal((AuthorityVerdict.AmountBeyondLimit, "manager"), (beyond.Reason, beyond.Holder?.Code));
        Assert.Equal("The amount is beyond the limit of agent, 500.00.", beyond.Path[0].ToString());
        Assert.Equal(AuthorityVerdict.AmountUnknown, authority.Decide("agent", "pay", default, Now).Reason);

        AuthorityDecision allowed = authority.Decide("agent", "pay", Pay(1), Now);
        Assert.Equal("manager-lends-agent-pay", Assert.Single(allowed.Path).Delegation?.Code);
        Assert.True(authority.Decide("manager", "pay", Pay(1000), Now).IsAllowed);
    }

    [Fact]
    public void A_second_delegation_may_reach_further_than_the_first_and_the_lenders_limit_binds()
    {
        Authority authority = OrganizationStructure.Compile(Of(
            Action("pay"), Grant("pay", 10), null, Grant("pay", 1000), Grant("pay"), Lend("pay", "manager", "agent", Now, Now + Hour, 5000), Lend("pay", "head", "agent", Now, Now + Hour, 3000))).Authority;

        Assert.True(authority.Decide("agent", "pay", Pay(10), Now + Hour).IsAllowed);
        Assert.Null(authority.Decide("agent", "pay", Pay(10), Now).Path[0].Delegation);
        Assert.Equal("manager-lends-agent-pay", authority.Decide("agent", "pay", Pay(1000), Now).Path[0].Delegation?.Code);
        Assert.Equal("head-lends-agent-pay", authority.Decide("agent", "pay", Pay(1001), Now).Path[0].Delegation?.Code);
        Assert.Equal("head", authority.Decide("agent", "pay", Pay(3001), Now).Holder?.Code);
    }

    [Fact]
    public void Nobody_gets_round_a_control_by_lending()
    {
        Authority authority = OrganizationStructure.Compile(Of(Action("pay", Control(), Control()), null, null, Grant("pay"), Grant("pay"), Lend("pay", "manager", "agent", Now, Now + Hour))).Authority;

        Assert.True(authority.Decide("agent", "pay", Pay(1), Now).IsAllowed);
        Assert.Equal(AuthorityVerdict.EnteredIt, authority.Decide("agent", "pay", Pay(1) with { EnteredBy = "manager" }, Now).Reason);
        Assert.Equal("head", authority.Decide("agent", "pay", Pay(1) with { EnteredBy = "manager" }, Now).Holder?.Code);
        Assert.Equal(AuthorityVerdict.ApprovedAlready, authority.Decide("agent", "pay", Pay(1) with { ApprovedBy = ["x", "manager"] }, Now).Reason);
    }

    [Fact]
    public void With_people_in_the_posts_they_are_told_apart_and_vacant_posts_are_passed_over()
    {
        OrganizationStructure structure = OrganizationStructure.Compile(Of(Action("pay", Control(), Control()), Grant("pay"), Grant("pay"), Grant("pay"), Grant("pay")))
            .Bind(new StaffAssignment("ann", "agent"), new("bob", "agent"), new("cai", "manager", null, Now), new("dai", "head"));
        Authority authority = structure.Authority;
        AuthorityFacts entered = Pay(1) with { EnteredBy = "ann" };

        AuthorityDecision ann = authority.DecideForPerson("ann", "pay", entered, Now);
        Assert.Equal((AuthorityOutcome.Forbidden, "head", "dai"), (ann.Outcome, ann.Holder?.Code, ann.People.Single()));
        Assert.Equal([AuthorityVerdict.EnteredIt, AuthorityVerdict.Vacant, AuthorityVerdict.Vacant, AuthorityVerdict.Holds], ann.Path.Select(step => step.Verdict));
        Assert.Equal("Vacant: leader.", ann.Path[1].ToString());
        Assert.Equal("manager", authority.DecideForPerson("ann", "pay", entered, Now - Hour).Holder?.Code);
        Assert.True(authority.DecideForPerson("bob", "pay", entered, Now).IsAllowed);
        Assert.Equal("bob", Assert.Single(authority.Decide("agent", "pay", entered, Now).People));
        Assert.Equal((AuthorityOutcome.Forbidden, AuthorityVerdict.NoPost), (authority.DecideForPerson("cai", "pay", entered, Now).Outcome, authority.DecideForPerson("cai", "pay", entered, Now).Reason));
        Assert.Null(authority.DecideForPerson("eve", "pay", entered, Now).Asker);
        Assert.Empty(authority.DecideForPerson("eve", "pay", entered, Now).Path);
        Assert.Equal(AuthorityVerdict.ApprovedAlready, authority.Decide("agent", "pay", entered with { ApprovedBy = ["bob"] }, Now).Reason);
        Assert.True(authority.Decide("leader", "pay", entered, Now).IsAllowed);
        Assert.Equal(AuthorityVerdict.EnteredIt, authority.Decide("agent", "pay", Pay(1) with { EnteredBy = "agent" }, Now, "bob").Reason);
    }

    [Fact]
    public void A_person_in_two_posts_has_the_better_answer()
    {
        Authority authority = OrganizationStructure.Compile(Of(Action("pay"), Grant("pay", 10), null, Grant("pay", 100), Grant("pay")))
            .Bind(new StaffAssignment("ann", "agent"), new("ann", "manager"), new("dai", "head")).Authority;

        Assert.Equal(("manager", true), (authority.DecideForPerson("ann", "pay", Pay(10), Now).Holder?.Code, authority.DecideForPerson("ann", "pay", Pay(100), Now).IsAllowed));
        AuthorityDecision beyond = authority.DecideForPerson("ann", "pay", Pay(101), Now);
        Assert.Equal(("manager", 1), (beyond.Asker?.Code, beyond.Steps));
    }

    [Fact]
    public void A_role_has_the_answer_that_each_of_its_posts_can_rely_on()
    {
        OrganizationCatalogue small = Of(Action("pay"), Grant("pay", 10), Grant("pay", 100), Grant("pay", 1000), Grant("pay"));
        var catalogue = new OrganizationCatalogue
        {
            Layers = small.Layers,
            Levels = small.Levels,
            Actions = small.Actions,
            Roles = small.Roles,
            Units = small.Units,
            Posts = small.Posts.Add(Post("far-agent", "agent")),
            Lines = small.Lines.Add(Line("far-agent", "support")),
            DottedLines = small.DottedLines,
            Review = small.Review,
        };
        Authority authority = OrganizationStructure.Compile(catalogue).Authority;

        Assert.True(authority.DecideForRole("agent", "pay", Pay(10), Now).IsAllowed);
        Assert.Equal(("far-agent", "manager"), (authority.DecideForRole("agent", "pay", Pay(100), Now).Asker?.Code, authority.DecideForRole("agent", "pay", Pay(100), Now).Holder?.Code));
        Assert.Throws<UnknownCodeException>(() => authority.DecideForRole("nobody", "pay", default, Now));
    }

    [Fact]
    public void A_role_without_a_post_is_forbidden_to_decide()
    {
        OrganizationCatalogue small = Of(Action("pay"), Grant("pay"));
        OrganizationStructure structure = OrganizationStructure.Compile(new OrganizationCatalogue
        {
            Layers = small.Layers,
            Levels = small.Levels,
            Actions = small.Actions,
            Roles = [.. small.Roles, new Role { Code = "spare", Name = new(null, "spare"), Layer = "low", IsOptional = true, Authorities = [Grant("pay")], Provenance = Generators.Sample.Provenance }],
            Units = small.Units,
            Posts = small.Posts,
            Lines = small.Lines,
            DottedLines = small.DottedLines,
        });
        AuthorityDecision decision = structure.Authority.DecideForRole("spare", "pay", default, Now);

        Assert.Equal((AuthorityOutcome.Forbidden, AuthorityVerdict.NoPost, null), (decision.Outcome, decision.Reason, decision.Asker));
        Assert.Equal(("Forbidden without a post.", "没有岗位，不得办理。"), (decision.ToString(), decision.Explain(CultureInfo.GetCultureInfo("zh-CN"))));
    }

    [Fact]
    public void Asking_for_what_is_not_there_is_a_mistake_of_the_program()
    {
        Assert.Throws<UnknownCodeException>(() => Graded.Authority.Decide("agents", "pay", default, Now));
        Assert.Throws<UnknownCodeException>(() => Graded.Authority.Decide("agent", "play", default, Now));
        Assert.Throws<InvalidOperationException>(() => Graded.Authority.DecideForPerson("ann", "pay", default, Now));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AuthorityFacts { Amount = -0.01m });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AuthorityFacts { DoneToday = -1 });
    }

    [Fact]
    public void Staff_that_cannot_be_bound_is_told_all_at_once()
    {
        FindingsException exception = Assert.Throws<FindingsException>(() => Graded.Bind(new StaffAssignment(" ", "agent"), new("ann", "agents"), new("bob", "agent", Now, Now)));

        Assert.Equal(["CCS8011 /0/person", "CCS1011 /1/post", "CCS8011 /2/until"], exception.Findings.Select(finding => $"{finding.Code} {finding.Pointer}"));
    }

    [Fact]
    public void A_default_decision_forbids()
    {
        AuthorityDecision none = default;

        Assert.Equal((false, AuthorityOutcome.Forbidden, AuthorityVerdict.NoPost), (none.IsAllowed, none.Outcome, none.Reason));
        Assert.Equal((null, null, 0), (none.Asker, none.Holder, none.ApprovalsLeft));
        Assert.Equal(ImmutableArray<AuthorityStep>.Empty, none.Path);
        Assert.Empty(none.People);
    }

    [Fact]
    public void Deciding_allocates_nothing()
    {
        AuthorityFacts near = Pay(50);
        AuthorityFacts far = Pay(5000);

        Assert.Equal(0, Allocation.Of(() =>
        {
            _ = Graded.Authority.Decide("agent", "pay", near, Now);
            _ = Graded.Authority.Decide("agent", "pay", far, Now);
        }));
    }
}
