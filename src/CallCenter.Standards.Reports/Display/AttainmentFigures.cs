using CallCenter.Standards.Calendars;
using CallCenter.Standards.Reports.Promises;
using NodaTime;

namespace CallCenter.Standards.Reports.Display;

/// <summary>How promises were kept, as headings and a row of texts for each.</summary>
internal sealed class AttainmentFigures(PromiseWording words, Wording wording, Figures figures)
{
    public IEnumerable<string> Headings => [words.Within, words.Clocks, words.Met, words.Breached, words.Cancelled, words.Open, words.Attainment, words.Goal];

    public string Name(PolicyAttainment row) => $"{wording.In(row.Policy.Name)}{wording.In("：", ": ")}{wording.In(row.Target.Name)}";

    public IEnumerable<string> Row(PolicyAttainment row) =>
    [
        Time(row.Target.Time), figures.Count(row.Counts.Runs), figures.Count(row.Counts.Met), figures.Count(row.Counts.Breached), figures.Count(row.Counts.Cancelled), figures.Count(row.Counts.Open),
        row.Attainment is { } share ? figures.Percent((double)share.Ratio) : Figures.Nothing,
        row.Target.Goal is { } goal ? figures.AtLeast(goal) : Figures.Nothing,
    ];

    private string Time(TargetTime time) => time switch
    {
        ElapsedDuration elapsed => Length(elapsed.Time),
        BusinessDuration business => Length(business.Time),
        _ => Figures.Nothing,
    };

    private string Length(Duration time) => figures.Time(time.TotalSeconds);
}
