using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Organization;
using static CallCenter.Standards.Tests.Organization.SmallOrganization;

namespace CallCenter.Standards.Tests.Organization;

/// <summary>Each row of the tables of D2, and the authorities of D2.5, D3.3 and D13.2, in the shipped book.</summary>
public sealed class ShippedOrganizationTests
{
    private static readonly OrganizationStructure Shipped = StandardBook.Shipped.Compile().Organization;

    /// <summary>Triage answered, and stops nothing.</summary>
    private static readonly TriageStanding Unstopped = TriageStanding.Of(StandardBook.Shipped.Compile().Routing.Answer(default, Now), default);

    [Fact]
    public void It_passes_every_check_without_a_warning() => Assert.Empty(StandardBook.Shipped.Validate().Where(finding => finding.Pointer.StartsWith("/organization", StringComparison.Ordinal)));

    [Fact]
    public void D2_1_There_are_three_layers() => Assert.Equal(["management", "supervision", "execution"], Shipped.Layers.Select(layer => layer.ToString()));

    [Theory]
    [InlineData("general-manager", "management", "客服中心总经理", 5, "customer-satisfaction, average-handling-time, first-contact-resolution, cost-control-rate, staff-turnover, goal-attainment")]
    [InlineData("service-manager", "supervision", "客户服务经理/主管", 5, "goal-attainment, quality-score, special-business-volume, training-completion, assessment-pass-rate, complaint-rate, complaint-escalation-rate, staff-satisfaction, staff-turnover")]
    [InlineData("service-agent", "execution", "客户服务代表", 5, "answered-contacts, total-handling-time, transaction-volume, first-contact-resolution, quality-score, customer-satisfaction, complaint-timeliness, complaint-satisfaction")]
    [InlineData("team-leader", "execution", "组长", 5, "goal-attainment, team-climate, problem-finding-time, problem-solution-rate")]
    public void D2_1_Each_role_has_its_layer_duties_and_KPIs(string code, string layer, string chinese, int duties, string kpis)
    {
        Role role = Shipped.FindRole(code)!;

        Assert.Equal((layer, chinese, kpis), (role.Layer, role.Name.Chinese, string.Join(", ", role.Kpis)));
        Assert.Equal(duties, role.Duties.Count(duty => duty.Provenance is { Kind: ProvenanceKind.Template, Citation: "D2.1" }));
        Assert.Equal(kpis, string.Join(", ", StandardBook.Shipped.Kpis.Scorecards.Single(card => card.Code == code).Kpis));
    }

    [Fact]
    public void D2_1_There_is_a_service_manager_for_each_business_domain() =>
        Assert.Equal(Shipped.Catalogue.Domains.Select(domain => domain.Code), Shipped.PostsOf("service-manager").Select(post => post.Domain));

    [Theory]
    [InlineData("general-manager", "management", null, "D2.2")]
    [InlineData("deputy-general-manager", "management", "general-manager", "D2.2")]
    [InlineData("front-line-lead", "department", "deputy-general-manager", "D2.2")]
    [InlineData("technical-support-lead", "department", "deputy-general-manager", "D2.2")]
    [InlineData("quality-monitoring-lead", "department", "deputy-general-manager", "D2.2")]
    [InlineData("training-lead", "department", "deputy-general-manager", "D2.2")]
    [InlineData("personal-finance-manager", "support", "front-line-lead", "D2.1, D2.2")]
    [InlineData("personal-finance-team-leader", "support", "personal-finance-manager", "D2.1, D2.2")]
    public void D2_2_Each_post_has_its_level_and_superior(string post, string level, string? superior, string citation)
    {
        Post found = Shipped.Posts.Single(known => known.Code == post);

        Assert.Equal((level, superior, citation), (found.Level, Shipped.SuperiorOf(post)?.Code, found.Provenance.Citation));
    }

    [Fact]
    public void D2_2_The_head_answers_to_the_head_office() => Assert.Equal(("general-manager", "Head-office function"), (Shipped.Head?.Code, Shipped.Head?.AnswersTo?.English));

    [Fact]
    public void D2_2_The_chain_runs_from_the_general_manager_to_the_front_line() => Assert.Equal(
        ["personal-finance-agent", "personal-finance-team-leader", "personal-finance-manager", "front-line-lead", "deputy-general-manager", "general-manager"],
        Shipped.LineOf("personal-finance-agent").Select(post => post.Code));

    [Fact]
    public void D2_2_Technical_support_helps_the_front_line_by_dotted_lines() =>
        Assert.All(Shipped.PostsOf("service-agent"), agent => Assert.Contains(Shipped.Catalogue.Lines, line => line is { Kind: LineKind.Dotted, To: "technical-support" } && line.From == agent.Code));

    [Theory]
    [InlineData("service-agent", 3)]
    [InlineData("service-management-specialist", 2)]
    [InlineData("data-analyst", 2)]
    [InlineData("technical-support", 1)]
    [InlineData("training-specialist", 2)]
    public void D2_3_Each_specialist_has_standard_requirements_and_a_post(string role, int requirements)
    {
        Assert.Equal(requirements, Shipped.FindRole(role)!.Requirements.Count(requirement => requirement.Provenance.Citation == "D2.3"));
        Assert.NotEmpty(Shipped.PostsOf(role));
    }

    [Fact]
    public void D2_4_The_team_leader_may_be_left_out()
    {
        OrganizationStructure flat = OrganizationStructure.Compile(Shipped.Catalogue.WithoutRole("team-leader"));

        Assert.Equal("personal-finance-manager", flat.SuperiorOf("personal-finance-agent")?.Code);
        Assert.Equal(Shipped.Posts.Length - 3, flat.Posts.Length);
        Assert.Null(flat.FindRole("team-leader"));
        Assert.Throws<ArgumentException>(() => Shipped.Catalogue.WithoutRole("service-agent"));
        Assert.Throws<UnknownCodeException>(() => Shipped.Catalogue.WithoutRole("nobody"));
    }

    [Theory]
    [InlineData("answer-information-query", null, "personal-finance-agent")]
    [InlineData("make-small-transfer", 5000, "personal-finance-agent")]
    [InlineData("make-small-transfer", 5001, "personal-finance-team-leader")]
    [InlineData("small-compensation", 100, "personal-finance-agent")]
    [InlineData("small-compensation", 101, "personal-finance-team-leader")]
    [InlineData("small-compensation", 1000, "personal-finance-manager")]
    [InlineData("small-compensation", 20001, "general-manager")]
    [InlineData("stop-operation", null, "personal-finance-agent")]
    [InlineData("resume-stopped-operation", null, "personal-finance-manager")]
    [InlineData("impose-fine", 2000, "deputy-general-manager")]
    [InlineData("impose-fine", 2001, "general-manager")]
    [InlineData("issue-written-warning", null, "personal-finance-manager")]
    [InlineData("suspend-staff", null, "deputy-general-manager")]
    public void D2_5_D3_3_D13_2_A_case_of_an_agent_is_decided_by_the_nearest_holder(string action, int? amount, string holder) =>
        Assert.Equal(holder, Shipped.Authority.Decide("personal-finance-agent", action, new AuthorityFacts { Amount = amount, Segment = "ordinary", Triage = Unstopped }, Now).Holder?.Code);

    [Fact]
    public void D2_5_The_first_contact_owner_settles_what_he_entered_himself_within_his_limit()
    {
        var facts = new AuthorityFacts { Amount = 100, EnteredBy = "ann", Triage = Unstopped };

        Assert.Equal((true, 0), (Shipped.Authority.Decide("personal-finance-agent", "small-compensation", facts, Now, "ann").IsAllowed, Shipped.Authority.Decide("personal-finance-agent", "small-compensation", facts, Now, "ann").ApprovalsLeft));
    }

    [Fact]
    public void Every_limit_the_template_leaves_open_is_an_assumption() =>
        Assert.All(
            Shipped.Catalogue.Roles.SelectMany(role => role.Authorities).Where(grant => grant.Amount is not null || grant.PerDay is not null || !grant.Segments.IsEmpty),
            grant => Assert.Equal(ProvenanceKind.Assumption, grant.Provenance.Kind));

    [Fact]
    public void Every_role_that_ladders_escalate_to_exists() =>
        Assert.All(StandardBook.Shipped.ServiceLevels.Ladders.SelectMany(ladder => ladder.Steps).SelectMany(step => step.Notify.Add(step.To)), role => Assert.NotNull(Shipped.FindRole(role)));
}
