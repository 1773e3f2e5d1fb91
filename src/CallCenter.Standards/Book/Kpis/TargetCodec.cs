using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Book;

/// <summary>Targets in JSON, their bounds in the form of the KPI's unit.</summary>
internal static class TargetCodec
{
    private const string Member = "target";

    /// <summary>The target, or null for none; the bounds' form is left unchecked where the unit is unknown.</summary>
    public static KpiTarget? Read(JsonMembers kpi, KpiUnit? unit)
    {
        JsonRead<decimal> bound = (JsonValue value, out decimal read) => TargetBound.Read(value, unit, out read);
        return kpi.OptionalNote(Member, (JsonValue value, out KpiTarget target) => JsonMembers.Read(
            value,
            members => new KpiTarget
            {
                AtLeast = members.OptionalValue("atLeast", bound),
                AtMost = members.OptionalValue("atMost", bound),
                AtRiskWithin = members.OptionalValue("atRiskWithin", bound) ?? 0,
                Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
            },
            out target));
    }

    public static void Write(Utf8JsonWriter writer, KpiTarget? target, KpiUnit unit) => writer.Object(Member, target, (writer, target) =>
    {
        TargetBound.Write(writer, "atLeast", target.AtLeast, unit);
        TargetBound.Write(writer, "atMost", target.AtMost, unit);
        TargetBound.Write(writer, "atRiskWithin", target.AtRiskWithin == 0 ? null : target.AtRiskWithin, unit);
        writer.Provenance(target.Provenance);
    });

    /// <summary>Reports bounds that a program gave with more digits than their form can carry.</summary>
    public static void Check(KpiTarget target, KpiUnit unit, string pointer, FindingList findings)
    {
        foreach ((string member, decimal? bound) in new[] { ("atLeast", target.AtLeast), ("atMost", target.AtMost), ("atRiskWithin", target.AtRiskWithin) })
        {
            if (bound is { } known && !TargetBound.CanWrite(known, unit))
            {
                string text = known.ToString(CultureInfo.InvariantCulture);
                findings.Add(FindingRules.TargetUnit, $"{pointer}/{Member}/{member}", text, $"The bound cannot be written exactly in unit '{EnumCodes<KpiUnit>.CodeOf(unit)}'.");
            }
        }
    }
}
