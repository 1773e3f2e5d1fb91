using System.Text.Json;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>Departments in JSON.</summary>
internal static class DepartmentCodec
{
    public static Department Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Kind = members.Required<DepartmentKind>("kind", JsonScalars.Enumeration),
        Region = members.Optional<string>("region", JsonScalars.Text),
        ContactPerson = members.Note<string>("contactPerson", JsonScalars.Text),
        Phone = members.Note<string>("phone", JsonScalars.Text),
        Hours = members.Required<string>("hours", JsonScalars.Text),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, Department department)
    {
        RoutingTermCodec.Write(writer, department.Code, department.Name);
        writer.Code("kind", department.Kind);
        writer.Text("region", department.Region);
        writer.Text("contactPerson", department.ContactPerson);
        writer.Text("phone", department.Phone);
        writer.Text("hours", department.Hours);
        writer.Provenance(department.Provenance);
    }
}
