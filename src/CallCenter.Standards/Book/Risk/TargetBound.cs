using System.Text.Json;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Book;

/// <summary>Bounds of indicators by their unit.</summary>
internal static class TargetBound
{
    public static bool Read(JsonValue value, KpiUnit? unit, out decimal bound)
    {
        bound = 0;
        return unit is not null && Of(unit.Value).Read(value, out bound);
    }

    public static void Write(Utf8JsonWriter writer, string name, decimal? bound, KpiUnit unit)
    {
        if (bound is { } known)
        {
            Of(unit).Write(writer, name, known);
        }
    }

    public static bool CanWrite(decimal bound, KpiUnit unit) => unit switch
    {
        KpiUnit.Percent => Bound.HasPercent(bound),
        KpiUnit.Time => Bound.HasTime(bound),
        _ => true,
    };

    private static Form<decimal> Of(KpiUnit unit) => unit switch
    {
        KpiUnit.Percent => Bound.Percent,
        KpiUnit.Time => Bound.Time,
        _ => Bound.Number,
    };
}
