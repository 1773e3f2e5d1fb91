using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>Indicators in JSON; limits are written as targets of KPIs are.</summary>
internal static class IndicatorCodec
{
    private static readonly ImmutableArray<KpiUnit> Units = [KpiUnit.Percent, KpiUnit.Ratio, KpiUnit.Time, KpiUnit.Count, KpiUnit.Points, KpiUnit.Money];

    /// <summary>The same unit of a KPI.</summary>
    public static KpiUnit UnitOf(IndicatorUnit unit) => Units[(int)unit];

    public static RiskIndicator Read(JsonMembers members)
    {
        string code = members.Required<string>("code", JsonScalars.Text);
        LocalizedText name = members.Note<LocalizedText>("name", JsonVocabulary.Localized);
        string category = members.Required<string>("category", JsonScalars.Text);
        string? kpi = members.Optional<string>("kpi", JsonScalars.Text);
        LocalizedText? manual = members.Optional<LocalizedText>("manual", JsonVocabulary.Localized);
        IndicatorUnit? unit = null;
        members.Required("unit", (JsonValue value, out IndicatorUnit read) => (unit = JsonScalars.Enumeration(value, out read) ? read : null) is not null);
        KpiUnit? known = unit is { } given ? UnitOf(given) : null;
        return new RiskIndicator
        {
            Code = code,
            Name = name,
            Category = category,
            Kpi = kpi,
            Manual = manual,
            Unit = unit ?? default,
            Direction = members.Required<IndicatorDirection>("direction", JsonScalars.Enumeration),
            Amber = members.Required("amber", Limits(known)),
            Red = members.Required("red", Limits(known)),
            Margin = members.OptionalValue<decimal>("margin", (JsonValue value, out decimal margin) => TargetBound.Read(value, known, out margin)) ?? 0,
            Periods = members.OptionalValue<int>("periods", ServiceLevelScalars.Count) ?? 1,
            Informs = members.OptionalValues<string>("informs", JsonScalars.Text),
            Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
        };
    }

    public static void Write(Utf8JsonWriter writer, RiskIndicator indicator)
    {
        KpiUnit unit = UnitOf(indicator.Unit);
        writer.Text("code", indicator.Code);
        writer.Localized("name", indicator.Name);
        writer.Text("category", indicator.Category);
        writer.Text("kpi", indicator.Kpi);
        RiskScalars.WriteLocalized(writer, "manual", indicator.Manual);
        writer.Code("unit", indicator.Unit);
        writer.Code("direction", indicator.Direction);
        WriteLimits(writer, "amber", indicator.Amber, unit);
        WriteLimits(writer, "red", indicator.Red, unit);
        TargetBound.Write(writer, "margin", indicator.Margin == 0 ? null : indicator.Margin, unit);
        RiskScalars.WriteNumber(writer, "periods", indicator.Periods == 1 ? null : indicator.Periods);
        ServiceLevelScalars.WriteTexts(writer, "informs", indicator.Informs);
        writer.Provenance(indicator.Provenance);
    }

    /// <summary>Whether writing keeps every digit of the limits and the margin.</summary>
    public static bool CanWrite(RiskIndicator indicator)
    {
        KpiUnit unit = UnitOf(indicator.Unit);
        return new[] { indicator.Amber.AtLeast, indicator.Amber.AtMost, indicator.Red.AtLeast, indicator.Red.AtMost, indicator.Margin }.All(bound => bound is null || TargetBound.CanWrite(bound.Value, unit));
    }

    private static JsonRead<IndicatorLimits> Limits(KpiUnit? unit) => (JsonValue value, out IndicatorLimits limits) =>
        JsonMembers.Read(value, members => new IndicatorLimits(Bound(members, "atLeast", unit), Bound(members, "atMost", unit)), out limits);

    private static decimal? Bound(JsonMembers members, string name, KpiUnit? unit) =>
        members.OptionalValue<decimal>(name, (JsonValue value, out decimal bound) => TargetBound.Read(value, unit, out bound));

    private static void WriteLimits(Utf8JsonWriter writer, string name, IndicatorLimits limits, KpiUnit unit)
    {
        writer.WriteStartObject(name);
        TargetBound.Write(writer, "atLeast", limits.AtLeast, unit);
        TargetBound.Write(writer, "atMost", limits.AtMost, unit);
        writer.WriteEndObject();
    }
}
