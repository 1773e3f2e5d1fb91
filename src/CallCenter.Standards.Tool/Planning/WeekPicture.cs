using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tool.Drawing;
using CallCenter.Standards.Tool.Words;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>The heat map of understaffing: how many agents are missing on average, by time of day and weekday.</summary>
internal sealed class WeekPicture(ToolWords words)
{
    private const double Left = 70;
    private const double Top = 84;
    private const double CellWidth = 92;
    private const double CellHeight = 20;
    private const double Margin = 16;
    private const double Gap = 1;
    private const double Swatch = 12;
    private const double Thin = 0.1;
    private const double Short = 0.25;

    private static readonly string[] Styles = ["covered", "thin", "short", "bare"];
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public ToldPicture Draw(RosterCoverage coverage, IReadOnlyList<string> sentences)
    {
        Duration length = coverage.Intervals[0].Length;
        ImmutableArray<CoverageCell> cells = coverage.ByWeekday();
        IsoDayOfWeek[] days = [.. cells.Select(static cell => cell.Weekday).Distinct().Order()];
        LocalTime[] times = [.. cells.Select(static cell => cell.Start).Distinct().Order()];
        var byPlace = cells.ToDictionary(static cell => (cell.Start, cell.Weekday));
        string title = words["plan.picture.week"];
        var content = new List<XElement> { Shapes.Text("heading", "start", Margin, 24, title) };
        double legend = Margin;
        foreach (string style in Styles)
        {
            content.Add(Shapes.Box(style, legend, 36, Swatch, Swatch));
            content.Add(Shapes.Text("soft", "start", legend + Swatch + 6, 47, words["plan.picture." + style]));
            legend += 176;
        }

        content.AddRange(days.Select((day, column) => Shapes.Text("soft", "middle", Left + ((column + 0.5) * CellWidth), Top - 8, DayOf(day))));
        for (int row = 0; row < times.Length; row++)
        {
            double y = Top + (row * CellHeight);
            content.Add(Shapes.Text("soft", "end", Left - 8, y + 14, Clock.Format(times[row])));
            for (int column = 0; column < days.Length; column++)
            {
                if (byPlace.TryGetValue((times[row], days[column]), out CoverageCell cell))
                {
                    content.Add(Shapes.Box(StyleOf(cell), Left + (column * CellWidth) + Gap, y + Gap, CellWidth - (2 * Gap), CellHeight - (2 * Gap), TipOf(cell)));
                    content.Add(Shapes.Text(StyleOf(cell), "middle", Left + ((column + 0.5) * CellWidth), y + 14, MissingOf(cell, length)));
                }
            }
        }

        return new ToldPicture
        {
            Title = title,
            Sentences = [words["plan.picture.cells"], .. sentences],
            Width = Math.Max(Left + (days.Length * CellWidth) + Margin, legend + Margin),
            Height = Top + (times.Length * CellHeight) + Margin,
            Content = content,
            Headings = [words["plan.column.start"], .. days.Select(DayOf)],
            Rows = [.. times.Select(time => (string[])[Clock.Format(time), .. days.Select(day => byPlace.TryGetValue((time, day), out CoverageCell cell) ? MissingOf(cell, length) : "")])],
        };
    }

    private static string StyleOf(CoverageCell cell) => Styles[cell.Share switch
    {
        null or 0 => 0,
        < Thin => 1,
        < Short => 2,
        _ => 3,
    }];

    private static string MissingOf(CoverageCell cell, Duration length) => cell.Missing == Duration.Zero ? "0" : "−" + PlanFigures.Agents(cell.Missing, length * cell.Intervals);

    private string TipOf(CoverageCell cell) => words.Of(
        "plan.picture.cell",
        ("day", DayOf(cell.Weekday)),
        ("time", Clock.Format(cell.Start)),
        ("missing", PlanFigures.Number(cell.Missing.TotalHours, "#,0.##")),
        ("required", PlanFigures.Number(cell.Required.TotalHours, "#,0.##")),
        ("count", cell.Intervals));

    private string DayOf(IsoDayOfWeek day) => words["plan.weekday." + day.ToString()];
}
