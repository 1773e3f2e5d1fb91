using System.Text;
using System.Xml.Linq;
using CallCenter.Standards.Reports.Charts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tool.Drawing;
using CallCenter.Standards.Tool.Words;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>The agents required over time as a line; with a roster, those at work below it, and those missing between them.</summary>
internal sealed class CurvePicture(ToolWords words)
{
    private const double Width = 900;
    private const double Height = 320;
    private const double Left = 56;
    private const double Right = 20;
    private const double Top = 64;
    private const double Bottom = 34;
    private const double Baseline = Height - Bottom;
    private const double Swatch = 12;

    private static readonly string[] Columns = ["start", "required"];
    private static readonly string[] WithRoster = ["start", "required", "at-work", "missing", "over"];
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("MM-dd");

    public ToldPicture Draw(StaffPlan plan, IReadOnlyList<string> sentences)
    {
        DateTimeZone zone = plan.Intervals[0].At.Zone;
        var axis = new TimeAxis(plan.Span.Start, plan.Span.End, zone);
        var scale = Scale.UpTo(Enumerable.Range(0, plan.Intervals.Length).Max(interval => Math.Max(plan.Curve.Intervals[interval].Requirement.Agents, plan.Coverage?.Intervals[interval].Mean ?? 0)));
        double X(Instant at) => Left + (axis.At(at) * (Width - Left - Right));
        double Y(double agents) => Baseline - (agents / scale.Top * (Baseline - Top));
        string title = words[plan.Coverage is null ? "plan.picture.curve" : "plan.picture.day"];
        return new ToldPicture
        {
            Title = title,
            Sentences = sentences,
            Width = Width,
            Height = Height,
            Content =
            [
                Shapes.Text("heading", "start", Left, 22, title),
                .. Legend(plan.Coverage is not null),
                .. scale.Marks().SelectMany(mark => new[] { Shapes.Line("grid", Left, Y(mark), Width - Right, Y(mark)), Shapes.Text("soft", "end", Left - 8, Y(mark) + 4, PlanFigures.Number(mark, "#,0.##")) }),
                .. axis.Marks().Select(mark => Shapes.Text("soft", "middle", X(mark.At), Height - 12, LabelOf(mark.At.InZone(zone).LocalDateTime, plan.Intervals[0].HasDate))),
                .. plan.Coverage is { } coverage ? Enumerable.Range(0, plan.Intervals.Length).SelectMany(interval => Bars(plan, coverage.Intervals[interval], interval, X, Y)) : [],
                Shapes.Path("required", Steps(plan, X, Y)),
            ],
            Headings = [.. (plan.Coverage is null ? Columns : WithRoster).Select(column => words["plan.column." + column])],
            Rows = [.. Enumerable.Range(0, plan.Intervals.Length).Select(interval => (string[])[plan.Intervals[interval].Start, PlanFigures.Number(plan.Curve.Intervals[interval].Requirement.Agents, "#,0"), .. plan.Coverage is { } known ? PlanPage.People(known.Intervals[interval]) : []])],
        };
    }

    private IEnumerable<XElement> Legend(bool hasRoster)
    {
        const double line = 46;
        double x = Left;
        yield return Shapes.Line("required", x, line - 4, x + (2 * Swatch), line - 4);
        yield return Shapes.Text("soft", "start", x + (2 * Swatch) + 6, line, words["plan.picture.required"]);
        foreach (string style in hasRoster ? new[] { "at-work", "missing" } : [])
        {
            x += 200;
            yield return Shapes.Box(style, x, line - Swatch, Swatch, Swatch);
            yield return Shapes.Text("soft", "start", x + Swatch + 6, line, words["plan.picture." + style]);
        }
    }

    private IEnumerable<XElement> Bars(StaffPlan plan, IntervalCoverage interval, int at, Func<Instant, double> x, Func<double, double> y)
    {
        (double left, double right) = (x(interval.Start), x(interval.Start + interval.Length));
        string tip = words.Of("plan.picture.tip", ("time", plan.Intervals[at].Start), ("required", interval.Required), ("work", PlanFigures.Agents(interval.AtWork, interval.Length)), ("missing", PlanFigures.Agents(interval.Missing, interval.Length)));
        yield return Shapes.Box("at-work", left, y(interval.Mean), right - left, Baseline - y(interval.Mean), tip);
        if (interval.IsShort)
        {
            double missing = interval.Missing / interval.Length;
            yield return Shapes.Box("missing", left, y(interval.Required), right - left, y(interval.Required - missing) - y(interval.Required), tip);
        }
    }

    private static string Steps(StaffPlan plan, Func<Instant, double> x, Func<double, double> y)
    {
        var path = new StringBuilder();
        Instant? end = null;
        foreach (var interval in plan.Curve.Intervals)
        {
            string level = Shapes.Number(y(interval.Requirement.Agents));
            path.Append(end == interval.Start ? 'L' : 'M').Append(Shapes.Number(x(interval.Start))).Append(' ').Append(level);
            end = interval.Start + interval.Requirement.Traffic.Period;
            path.Append('L').Append(Shapes.Number(x(end.Value))).Append(' ').Append(level);
        }

        return path.ToString();
    }

    private static string LabelOf(LocalDateTime at, bool hasDate) => hasDate && at.TimeOfDay == LocalTime.Midnight ? Date.Format(at.Date) : Clock.Format(at.TimeOfDay);
}
