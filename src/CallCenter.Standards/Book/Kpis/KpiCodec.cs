using System.Text.Json;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Book;

/// <summary>KPIs in JSON.</summary>
internal static class KpiCodec
{
    public static KpiDefinition Read(JsonMembers members)
    {
        KpiUnit? unit = null;
        return new KpiDefinition
        {
            Code = members.Required<string>("code", JsonScalars.Text),
            Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
            Description = members.Note<LocalizedText>("description", JsonVocabulary.Localized),
            Formula = members.Required<string>("formula", JsonScalars.Text),
            Unit = members.Required("unit", (JsonValue value, out KpiUnit read) =>
            {
                bool isRead = JsonScalars.Enumeration(value, out read);
                unit = isRead ? read : null;
                return isRead;
            }),
            Direction = members.Required<KpiDirection>("direction", JsonScalars.Enumeration),
            Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
            Target = TargetCodec.Read(members, unit),
        };
    }

    public static void Write(Utf8JsonWriter writer, KpiDefinition kpi)
    {
        writer.Text("code", kpi.Code);
        writer.Localized("name", kpi.Name);
        writer.Localized("description", kpi.Description);
        writer.Text("formula", kpi.Formula);
        writer.Code("unit", kpi.Unit);
        writer.Code("direction", kpi.Direction);
        writer.Provenance(kpi.Provenance);
        TargetCodec.Write(writer, kpi.Target, kpi.Unit);
    }
}
