using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using NodaTime;
using Rostering;

namespace CallCenter.Standards.Tool.Tests;

/// <summary>The sample that has an optimiser plan shifts: it keeps every limit, misses far fewer agents than everybody on the same shift, and the tool reads what it writes.</summary>
public sealed class RosteringSampleTests
{
    private const double Effort = 1;

    private static readonly MonthToPlan Fortnight = new() { First = new LocalDate(2026, 11, 2), Last = new LocalDate(2026, 11, 15) };

    private static readonly Lazy<ShiftPlan> Planned = new(static () => new Planner(Fortnight).Plan(Effort));

    [Fact]
    public void Its_plan_keeps_the_limits_and_misses_less_than_a_third_of_what_everybody_on_one_shift_misses()
    {
        Assert.Empty(Planned.Value.Validate());
        Assert.Empty(Fortnight.Limits.Check(Planned.Value.ToRoster().Compile(), Fortnight.First, Fortnight.Last));
        RosterCoverage best = Fortnight.Shifts.Select(shift => CoverageOf(new Planner(Fortnight).Same(shift))).MinBy(static one => one.Missing)!;
        RosterCoverage ours = CoverageOf(Planned.Value);
        Assert.True(ours.Missing < best.Missing / 3, $"{ours.Missing} {best.Missing}");
        Assert.True(ours.AtWork <= best.AtWork, $"{ours.AtWork} {best.AtWork}");
    }

    [Fact]
    public void The_same_plan_comes_out_again() => Assert.Equal(Planned.Value, new Planner(Fortnight).Plan(Effort));

    [Fact]
    public void The_tool_reads_it_and_tells_what_the_library_does()
    {
        using Folder folder = new Folder()
            .With("arrivals.csv", "start,contacts\n" + string.Concat(Fortnight.Arrivals.Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Start:uuuu-MM-dd HH:mm},{one.Calls}\n"))))
            .With("shifts.json", StandardJson.Write(Planned.Value));

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "plan", "arrivals.csv", "--aht", $"{MonthToPlan.HandlingTime.TotalSeconds}s", "--roster", "shifts.json", "--json").Ends(0).Output);

        Assert.Equal(CoverageOf(Planned.Value), StandardJson.Read<RosterCoverage>(json.RootElement.GetProperty("coverage").GetRawText()));
        Assert.Empty(json.RootElement.GetProperty("breaches").EnumerateArray());
    }

    private static RosterCoverage CoverageOf(ShiftPlan plan) => RosterCoverage.Of(Fortnight.Curve, plan.ToRoster().Compile());
}
