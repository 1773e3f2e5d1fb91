using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>A refusal says which condition is not met: the field that fails, what it is, and what it must be.</summary>
public sealed class UnmetConditionTests
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void D3_3_what_is_stopped_is_not_solved_and_the_stop_is_told()
    {
        CaseRefusal refusal = Refused("solve", "service-agent", Item(ProblemType.RiskRelated, beyond: false)).Single(one => one.Reason == RefusalReason.Guard);

        Assert.Equal("不符合办理条件：操作已停止。", refusal.Explain(Chinese));
        Assert.Equal("The condition is not met: the operation is stopped.", refusal.Explain(English));
    }

    /// <summary>Who can lift it stands in the workflows: risk control has the steps that lead on from where a stop leads to.</summary>
    [Fact]
    public void D3_3_who_can_lift_a_stop_is_told_from_the_workflows_of_the_book()
    {
        AuthorityDecision stopped = Compensation(Standard, ProblemType.RiskRelated);

        Assert.Equal(["risk-control"], stopped.Releases.Select(release => release.Role));
        Assert.Contains("中止可由风险控制部门解除。", stopped.Explain(Chinese), StringComparison.Ordinal);
        Assert.Equal(stopped, StandardJson.Read<AuthorityDecision>(StandardJson.Write(stopped)));
        Assert.Empty(Compensation(Standard, ProblemType.BasicInquiry).Releases);
    }

    [Fact]
    public void D3_3_another_banks_workflow_names_whom_it_lets_release()
    {
        StandardBook shipped = StandardBook.Shipped;
        StandardBook own = shipped with
        {
            Workflows = shipped.Workflows with
            {
                Workflows = [.. shipped.Workflows.Workflows.Select(workflow => workflow with
                {
                    Commands = [.. workflow.Commands.Select(command => command.Code != "release" ? command : command with { Steps = [.. command.Steps.Select(step => step with { Roles = ["general-manager"] })] })],
                })],
            },
        };

        Assert.Equal(["general-manager"], Compensation(own.Compile(), ProblemType.RiskRelated).Releases.Select(release => release.Role));
    }

    [Fact]
    public void D2_5_what_is_beyond_the_agents_authority_is_told_as_such() => Assert.Equal(
        "不符合办理条件：事项超出经办人权限。",
        Refused("solve", "service-agent", Item(ProblemType.BasicInquiry, beyond: true)).Single(one => one.Reason == RefusalReason.Guard).Explain(Chinese));

    /// <summary>Three ways lead on from a stop, and none while it lasts.</summary>
    [Fact]
    public void D3_3_what_every_way_on_needs_is_told_once()
    {
        WorkItem stopped = ServiceCase.Triaged(Item(ProblemType.RiskRelated, beyond: false));
        CaseRun<WorkItem> run = ServiceCase.At("handling").With(stopped).Do("stop-for-risk", "service-agent", "risk-report");

        StepResult result = run.Try("release", "risk-control");

        Assert.Equal(["不符合办理条件：操作已停止。"], result.Refusals.Select(refusal => refusal.Explain(Chinese)));
    }

    /// <summary>Just the tests that fail are told, whatever the facts: held against what the facts themselves say.</summary>
    [Theory]
    [InlineData(ProblemType.BasicInquiry, null, null)]
    [InlineData(ProblemType.BasicInquiry, true, Reconfirmation.NotNeeded)]
    [InlineData(ProblemType.BasicInquiry, false, null)]
    [InlineData(ProblemType.RiskRelated, null, Reconfirmation.Given)]
    [InlineData(ProblemType.RiskRelated, true, null)]
    [InlineData(ProblemType.RiskRelated, true, Reconfirmation.Given)]
    [InlineData(ProblemType.RiskRelated, false, Reconfirmation.NotNeeded)]
    public void The_fields_that_are_told_are_those_that_fail(ProblemType problem, bool? beyond, Reconfirmation? reconfirmation)
    {
        WorkItem item = Item(problem, beyond) with { Reconfirmation = reconfirmation };
        string[] failing = [.. new[] { (beyond == true, "beyond-authority"), (problem == ProblemType.RiskRelated, "stopped"), (reconfirmation is null, "reconfirmation") }.Where(one => one.Item1).Select(one => one.Item2)];

        string[] told = [.. from refusal in Refused("solve", "service-agent", item)
                            where refusal.Reason == RefusalReason.Guard
                            from unmet in refusal.Why.Parts
                            select unmet.Phrase!.Find("field")!.Code!.Split('.')[^1]];

        Assert.Equal(failing.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void D3_3_authority_over_a_stopped_matter_says_that_it_is_stopped_and_once_for_the_whole_line()
    {
        Instant now = Instant.FromUtc(2026, 9, 28, 2, 0);
        var contact = new Contact { Channel = Channels.Phone, Need = Needs.Transaction, Problem = ProblemType.RiskRelated };
        AuthorityDecision decision = Standard.Organization.Authority.DecideForRole(
            "service-agent", "small-compensation", new AuthorityFacts { Amount = 50, Triage = TriageStanding.Of(Standard.Routing.Answer(in contact, now), in contact) }, now);

        Assert.Equal("汇报线上无人可以决定：操作已停止。", decision.Explain(Chinese, ExplanationDetail.Short));
        Assert.Equal("Nobody in the line may decide: the operation is stopped.", decision.Explain(English, ExplanationDetail.Short));
        Assert.All(decision.Path.Where(step => step.Verdict == AuthorityVerdict.ConditionNotMet), step => Assert.Equal(["stopped"], step.Unmet.Select(cell => cell.Field)));
        Assert.Equal(decision.Explain(), StandardJson.Read<AuthorityDecision>(StandardJson.Write(decision)).Explain());
        string[] lines = decision.Explain(Chinese).Split('\n');
        Assert.Equal(lines, lines.Distinct());
    }

    private static AuthorityDecision Compensation(Standard standard, ProblemType problem)
    {
        Instant now = Instant.FromUtc(2026, 9, 28, 2, 0);
        var contact = new Contact { Channel = Channels.Phone, Need = Needs.Transaction, Problem = problem };
        return standard.Organization.Authority.DecideForRole("service-agent", "small-compensation", new AuthorityFacts { Amount = 50m, Triage = TriageStanding.Of(standard.Routing.Answer(in contact, now), in contact) }, now);
    }

    private static WorkItem Item(ProblemType problem, bool? beyond) => ServiceCase.Triaged(ServiceCase.Facts with
    {
        BeyondAuthority = beyond,
        Contact = new Contact { Need = Needs.Inquiry, Complexity = Complexity.Ordinary, Problem = problem },
    });

    private static IEnumerable<CaseRefusal> Refused(string command, string role, WorkItem item) => ServiceCase.At("handling").With(item).Try(command, role).Refusals;
}
