using System.Xml.Linq;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Charts;

/// <summary>A part of every bar.</summary>
/// <param name="Style">The style class.</param>
/// <param name="Name">The name in tool tips and legend.</param>
/// <param name="Values">The size by slot of the day; every slot the same length.</param>
internal sealed record BarPart(string Style, string Name, IReadOnlyList<double> Values);

/// <summary>Bars over the day, each stacked from the same parts.</summary>
internal static class StackedBars
{
    private const double Gap = 1.5;

    public static XElement Draw(string id, string title, string description, IReadOnlyList<BarPart> parts, Func<int, string> slotName, Func<double, string> label)
    {
        int slots = parts[0].Values.Count;
        var frame = new ChartFrame(Scale.UpTo(Enumerable.Range(0, slots).Max(s => parts.Sum(p => p.Values[s]))), label);
        IEnumerable<XElement> bars = Enumerable.Range(0, slots).SelectMany(s => Bar(frame, parts, s, 24.0 / slots, slotName(s), label));
        return frame.Draw(id, title, description, bars);
    }

    private static IEnumerable<XElement> Bar(ChartFrame frame, IReadOnlyList<BarPart> parts, int slot, double hours, string name, Func<double, string> label)
    {
        double below = 0;
        foreach (BarPart part in parts)
        {
            double value = part.Values[slot];
            if (value > 0)
            {
                double top = frame.Y(below + value);
                yield return Tag(
                    "rect",
                    Class(part.Style),
                    Attribute("x", ChartFrame.Coordinate(ChartFrame.X(slot * hours) + (Gap / 2))), Attribute("y", ChartFrame.Coordinate(top)),
                    Attribute("width", ChartFrame.Coordinate((hours * ChartFrame.HourWidth) - Gap)), Attribute("height", ChartFrame.Coordinate(frame.Y(below) - top)),
                    Tag("title", $"{name} · {part.Name} {label(value)}"));
            }

            below += value;
        }
    }
}
