using CallCenter.Standards.Reports.Complaints;

namespace CallCenter.Standards.Reports.Display;

/// <summary>The complaints that are open, in a sentence.</summary>
internal sealed class ComplaintWording(Wording wording, Figures figures)
{
    public string Sentence(ComplaintDay day) => day.Open == 0
        ? wording.In("没有在办投诉。", "No complaint is open.")
        : wording.In(
            $"在办投诉{figures.Count(day.Open)}件：逾期{figures.Count(day.Overdue)}件{(day.DaysLeft is { } left ? $"，其余最短剩余{figures.Count(left)}天" : "")}。",
            $"Complaints open {figures.Count(day.Open)}: {figures.Count(day.Overdue)} overdue{(day.DaysLeft is { } days ? $", of the others the nearest has {figures.Count(days)} {(days == 1 ? "day" : "days")} left" : "")}.");
}
