namespace CallCenter.Standards.Dmn;

/// <summary>Functions of ranges and points (DMN 1.5, table 75).</summary>
internal static class RangeFunctions
{
    private delegate bool? PointRelation(FeelValue left, FeelValue right);

    private delegate bool? RangeRelation(Extent left, Extent right);

    public static IEnumerable<(string Signature, BuiltInBody Body)> All =>
    [
        Points("before", static (a, b) => FeelComparison.Of(FeelOperator.Less, a, b)),
        .. Mixed("before", Extent.Before, Extent.Before),
        Ranges("before", Extent.Before),
        Points("after", static (a, b) => FeelComparison.Of(FeelOperator.Greater, a, b)),
        .. Mixed("after", static (a, b) => Extent.Before(b, a), static (a, b) => Extent.Before(b, a)),
        Ranges("after", static (a, b) => Extent.Before(b, a)),
        Ranges("meets", Extent.Meets),
        Ranges("met by", static (a, b) => Extent.Meets(b, a)),
        Ranges("overlaps", Extent.Overlaps),
        Ranges("overlaps before", Extent.OverlapsBefore),
        Ranges("overlaps after", static (a, b) => Extent.OverlapsBefore(b, a)),
        PointRange("finishes", static (p, r) => r.EndsWith(p)),
        Ranges("finishes", Extent.Finishes),
        RangePoint("finished by", static (r, p) => r.EndsWith(p)),
        Ranges("finished by", static (a, b) => Extent.Finishes(b, a)),
        RangePoint("includes", Extent.Includes),
        Ranges("includes", Extent.Includes),
        PointRange("during", static (p, r) => Extent.Includes(r, p)),
        Ranges("during", static (a, b) => Extent.Includes(b, a)),
        PointRange("starts", static (p, r) => r.StartsWith(p)),
        Ranges("starts", Extent.Starts),
        RangePoint("started by", static (r, p) => r.StartsWith(p)),
        Ranges("started by", static (a, b) => Extent.Starts(b, a)),
        Points("coincides", static (a, b) => FeelOrder.Compare(a, b) is { } order ? order == 0 : null),
        Ranges("coincides", Extent.Coincides),
    ];

    private static (string Signature, BuiltInBody Body) Points(string name, PointRelation relation) =>
        ($"{name}(point1: point, point2: point): boolean", (run, a) => Answer(run, relation(a[0], a[1])));

    private static (string Signature, BuiltInBody Body) Ranges(string name, RangeRelation relation) =>
        ($"{name}(range1: range, range2: range): boolean", (run, a) => Answer(run, relation(Extent.Of(a[0]), Extent.Of(a[1]))));

    private static (string Signature, BuiltInBody Body) PointRange(string name, RangeRelation relation) =>
        ($"{name}(point: point, range: range): boolean", (run, a) => Answer(run, relation(Extent.Of(a[0]), Extent.Of(a[1]))));

    private static (string Signature, BuiltInBody Body) RangePoint(string name, RangeRelation relation) =>
        ($"{name}(range: range, point: point): boolean", (run, a) => Answer(run, relation(Extent.Of(a[0]), Extent.Of(a[1]))));

    private static IEnumerable<(string Signature, BuiltInBody Body)> Mixed(string name, RangeRelation pointFirst, RangeRelation rangeFirst) =>
        [PointRange(name, pointFirst), RangePoint(name, rangeFirst)];

    private static FeelValue Answer(Run run, bool? truth) => truth is { } known ? FeelBoolean.Of(known) : run.Fail($"The values cannot be compared.");
}
