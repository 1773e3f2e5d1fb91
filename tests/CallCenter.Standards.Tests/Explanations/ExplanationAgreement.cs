using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using CallCenter.Standards.ServiceLevels;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>What is explained is what was answered.</summary>
public sealed class ExplanationAgreement
{
    [Fact]
    public void The_points_that_a_score_is_explained_by_sum_to_its_total() => Assert.All(Answers<RiskScore>(), score => Assert.Equal(
        score.Total,
        score.Explain().Details.Select(detail => detail.Find("points")).OfType<ExplanationPart>().Sum(points => decimal.Parse(points.Value!, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void What_is_not_known_is_told_as_not_known_and_never_as_a_fact() => Assert.All(Answers<RiskScore>(), score =>
    {
        string[] unknown = [.. score.Contributions.Where(contribution => contribution.Value == "null").Select(contribution => contribution.Characteristic.Code)];
        Explanation explanation = score.Explain();

        Assert.Equal(
            unknown.Order(StringComparer.Ordinal),
            explanation.Details.Where(detail => detail.Code is "score.unknown" or "score.not-counted").SelectMany(detail => detail.Parts).Where(part => part.Name == "characteristic").Select(part => part.Code!).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(explanation.Details, detail => detail.Code == "score.points" && unknown.Contains(detail.Find("reason")!.Code));
    });

    [Fact]
    public void The_pieces_that_a_clock_is_explained_by_are_its_segments() => Assert.All(Answers<ClockReading>(), clock =>
    {
        ExplanationSentence[] pieces = [.. clock.Explain().Details.Where(detail => detail.Code == "clock.piece")];

        Assert.Equal(clock.Elapsed, Sum(pieces.Where(piece => piece.Find("kind")!.Code == "counted")));
        Assert.Equal(clock.Segments.Aggregate(Duration.Zero, (sum, segment) => sum + segment.Length), Sum(pieces));
        Assert.Equal(clock.Due is { } due ? InstantPattern.ExtendedIso.Format(due) : null, clock.Explain().Answer.Find("due")?.Value);
    });

    [Fact]
    public void A_reading_that_was_written_explains_itself_as_before() => Assert.All(
        Answers<ClockReading>(), clock => Assert.Equal(clock.Explain(), CallCenter.Standards.Book.StandardJson.Read<ClockReading>(CallCenter.Standards.Book.StandardJson.Write(clock)).Explain()));

    [Fact]
    public void A_KPI_is_explained_by_its_value_its_status_and_its_bounds() => Assert.All(Answers<KpiResult>(), result =>
    {
        ExplanationSentence answer = result.Explain().Answer;

        Assert.Equal(result.Value?.ToString("R", System.Globalization.CultureInfo.InvariantCulture), answer.Find("value")?.Value);
        Assert.Equal(result.Status is KpiStatus.NoData ? null : EnumCodes<KpiStatus>.CodeOf(result.Status), answer.Find("status")?.Code);
        Assert.Equal(result.Value is null ? 0 : result.Kpi.Target?.Bounds().Count() ?? 0, answer.Parts.Count(part => part.Kind == ExplanationPartKind.Bound));
    });

    /// <summary>What the book names is told by that name, and its code stays with it.</summary>
    [Fact]
    public void A_standard_gives_its_names_to_what_an_answer_holds_by_code()
    {
        CallCenter.Standards.Book.Standard standard = CallCenter.Standards.Book.StandardBook.Shipped.Compile();
        var refused = new CallCenter.Standards.Workflows.RoleDeviation(0, null, "x", "service-agent", ["customer", "nobody-known"]);

        ExplanationSentence told = standard.Named(refused.Explain()).Answer;

        Assert.Equal(refused.Explain().Answer.Parts.Select(part => part.Code), told.Parts.Select(part => part.Code));
        Assert.Equal(standard.Organization.FindRole("service-agent")!.Name, told.Find("role")!.Text);
        Assert.Equal([standard.Book.Workflows.Parties.Single(party => party.Code == "customer").Name, null], told.Parts.Where(part => part.Name == "allowed").Select(part => part.Text));
    }

    private static IEnumerable<T> Answers<T>() => Explained.All.Select(one => one.Answer).OfType<T>();

    private static Duration Sum(IEnumerable<ExplanationSentence> pieces) =>
        pieces.Aggregate(Duration.Zero, (sum, piece) => sum + (CallCenter.Standards.Forms.IsoDuration.TryParse(piece.Find("length")!.Value!, out Duration length) ? length : throw new InvalidOperationException()));
}
