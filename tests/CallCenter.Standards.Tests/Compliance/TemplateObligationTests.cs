using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Training;
using NodaTime;

namespace CallCenter.Standards.Tests.Compliance;

/// <summary>What the template wants done for compliance (D5.4, D12.6, D13.1), as the shipped book has it due.</summary>
public sealed class TemplateObligationTests
{
    private static readonly Standard Shipped = StandardBook.Shipped.Compile();
    private static readonly Instant Mid2026 = Instant.FromUtc(2026, 7, 1, 4, 0);

    [Theory]
    [InlineData("policy-review", ObligationKind.Policy, 1)]
    [InlineData("procedure-review", ObligationKind.Procedure, 1)]
    [InlineData("manual-review", ObligationKind.Manual, 1)]
    [InlineData("compliance-training", ObligationKind.Training, 1)]
    [InlineData("compliance-inspection", ObligationKind.PlannedInspection, 4)]
    [InlineData("unannounced-inspection", ObligationKind.UnannouncedInspection, 2)]
    [InlineData("internal-audit", ObligationKind.InternalAudit, 1)]
    [InlineData("external-audit", ObligationKind.ExternalAudit, 1)]
    [InlineData("department-meeting", ObligationKind.Meeting, 12)]
    public void What_the_template_wants_done_is_due_so_often_a_year(string code, ObligationKind kind, int times)
    {
        ObligationDue[] due = [.. Shipped.Compliance.Due([], new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31), Mid2026).Where(one => one.Obligation.Code == code)];

        Assert.Equal(times, due.Length);
        Assert.All(due, one => Assert.Equal(kind, one.Obligation.Kind));
    }

    [Fact]
    public void Inspections_look_at_privacy_and_money_laundering()
    {
        LocalizedText scope = StandardBook.Shipped.Compliance.Obligations.Single(one => one.Code == "compliance-inspection").Scope!;

        Assert.All(new[] { "privacy", "anti-money-laundering" }, point => Assert.Contains(point, scope.English, StringComparison.OrdinalIgnoreCase));
        Assert.All(new[] { "隐私", "反洗钱" }, point => Assert.Contains(point, scope.Chinese, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("service-agent")]
    [InlineData("data-analyst")]
    [InlineData("general-manager")]
    public void Everybody_is_trained_in_compliance_and_examined(string role)
    {
        var joined = new TrainingEvent { Id = "join", At = Mid2026, Action = TrainingAction.Join, Role = role };
        TrainingStanding standing = Shipped.Training.Read(Shipped.Training.Fold(TrainingRecord.Begin("a-1"), [joined]).State, Mid2026);

        Assert.All(new[] { "compliance", "compliance-exam" }, code => Assert.Contains(standing.Items, item => item.Code == code && item.Due is not null));
    }
}
