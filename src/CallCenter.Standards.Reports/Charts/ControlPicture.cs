using System.Globalization;
using System.Xml.Linq;
using CallCenter.Standards.Improvement;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Charts;

/// <summary>A control chart: points in their order, the centre and the limits of each, and what shows more than chance marked by size and colour.</summary>
internal static class ControlPicture
{
    private const double Width = 640;
    private const double Height = 230;
    private const double Left = 84; // room for "1 min 26 s"
    private const double Right = 10;
    private const double Top = 12;
    private const double Bottom = 26;
    private const int Marks = 4;
    private const int MostLabels = 9;

    public static XElement Draw(string id, string title, string description, ControlChartReading reading, Func<double, string> figure, Func<ChartedPoint, string> told)
    {
        double[] all = [.. reading.Points.SelectMany(static point => new[] { point.Value, point.Low, point.High }).OfType<double>(), reading.Centre.GetValueOrDefault()];
        (double least, double greatest) = (all.Min(), all.Max());
        double margin = greatest > least ? (greatest - least) * 0.06 : Math.Max(1, Math.Abs(greatest)) * 0.06;
        var frame = new Frame(least - margin, greatest + margin, reading.Points.Length);
        return Tag(
            "svg",
            Attribute("viewBox", $"0 0 {At(Width)} {At(Height)}"), Attribute("role", "img"), Attribute("aria-labelledby", $"{id}-title {id}-desc"),
            Tag("title", Attribute("id", id + "-title"), title),
            Tag("desc", Attribute("id", id + "-desc"), description),
            Enumerable.Range(0, Marks + 1).SelectMany(mark => frame.GridLine(least + ((greatest - least) * mark / Marks), figure)),
            reading.Points.Select((point, i) => (point, i)).Where(one => one.i % frame.LabelEach == 0).Select(one => frame.Label(one.i, one.point.Label)),
            ChartFrame.Line("centre", Left, frame.Y(reading.Centre.GetValueOrDefault()), Width - Right, frame.Y(reading.Centre.GetValueOrDefault())),
            Path("limit", reading, frame, static point => point.Low),
            Path("limit", reading, frame, static point => point.High),
            Path("line", reading, frame, static point => point.Value),
            reading.Points.Select((point, i) => point.Value is { } value
                ? Tag(
                    "circle",
                    Class(point.Signals.IsEmpty ? "point" : "point signal"), Attribute("cx", At(frame.X(i))), Attribute("cy", At(frame.Y(value))), Attribute("r", point.Signals.IsEmpty ? "2.6" : "5"),
                    Tag("title", told(point)))
                : null));
    }

    private static XElement Path(string style, ControlChartReading reading, Frame frame, Func<ChartedPoint, double?> of)
    {
        string path = "";
        bool isOpen = false;
        for (int i = 0; i < reading.Points.Length; i++)
        {
            double? value = of(reading.Points[i]);
            path += value is { } known ? $"{(isOpen ? "L" : "M")}{At(frame.X(i))} {At(frame.Y(known))}" : "";
            isOpen = value is not null;
        }

        return Tag("path", Class(style), Attribute("d", path));
    }

    private static string At(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private sealed class Frame(double least, double greatest, int points)
    {
        public int LabelEach { get; } = Math.Max(1, (points + MostLabels - 1) / MostLabels);

        public double X(int point) => Left + ((point + 0.5) * (Width - Left - Right) / points);

        public double Y(double value) => Height - Bottom - ((value - least) / (greatest - least) * (Height - Bottom - Top));

        public IEnumerable<XElement> GridLine(double value, Func<double, string> figure)
        {
            yield return ChartFrame.Line("grid", Left, Y(value), Width - Right, Y(value));
            yield return Tag("text", Attribute("text-anchor", "end"), Attribute("x", At(Left - 6)), Attribute("y", At(Y(value) + 4)), figure(value));
        }

        public XElement Label(int point, string label) =>
            Tag("text", Attribute("text-anchor", "middle"), Attribute("x", At(X(point))), Attribute("y", At(Height - 8)), label.Length > 8 ? label[5..] : label);
    }
}
