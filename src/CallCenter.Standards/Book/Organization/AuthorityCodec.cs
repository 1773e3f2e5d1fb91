using System.Text.Json;
using CallCenter.Standards.Organization;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Actions, grants and delegations in JSON.</summary>
internal static class AuthorityCodec
{
    public static AuthorityAction ReadAction(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Separation = members.Optional<AuthorityControl>("separation", ReadControl),
        FourEyes = members.Optional<AuthorityControl>("fourEyes", ReadControl),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void WriteAction(Utf8JsonWriter writer, AuthorityAction action)
    {
        writer.Text("code", action.Code);
        writer.Localized("name", action.Name);
        writer.Object("separation", action.Separation, WriteControl);
        writer.Object("fourEyes", action.FourEyes, WriteControl);
        writer.Provenance(action.Provenance);
    }

    public static AuthorityGrant ReadGrant(JsonMembers members) => new()
    {
        Action = members.Required<string>("action", JsonScalars.Text),
        Amount = members.OptionalValue<decimal>("amount", JsonScalars.Number),
        PerDay = members.OptionalValue<int>("perDay", OrganizationScalars.Count),
        Segments = members.OptionalValues<string>("segments", JsonScalars.Text),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void WriteGrant(Utf8JsonWriter writer, AuthorityGrant grant)
    {
        writer.Text("action", grant.Action);
        writer.Amount("amount", grant.Amount);
        writer.Count("perDay", grant.PerDay);
        writer.OptionalTexts("segments", grant.Segments);
        writer.Provenance(grant.Provenance);
    }

    public static Delegation ReadDelegation(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Action = members.Required<string>("action", JsonScalars.Text),
        From = members.Required<string>("from", JsonScalars.Text),
        To = members.Required<string>("to", JsonScalars.Text),
        Amount = members.OptionalValue<decimal>("amount", JsonScalars.Number),
        Start = members.Required<Instant>("start", OrganizationScalars.Moment),
        End = members.Required<Instant>("end", OrganizationScalars.Moment),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void WriteDelegation(Utf8JsonWriter writer, Delegation delegation)
    {
        writer.Text("code", delegation.Code);
        writer.Text("action", delegation.Action);
        writer.Text("from", delegation.From);
        writer.Text("to", delegation.To);
        writer.Amount("amount", delegation.Amount);
        writer.Moment("start", delegation.Start);
        writer.Moment("end", delegation.End);
        writer.Provenance(delegation.Provenance);
    }

    private static bool ReadControl(JsonValue value, out AuthorityControl control) => JsonMembers.Read(
        value,
        static members => new AuthorityControl(members.OptionalValue<decimal>("above", JsonScalars.Number), members.Note<Provenance>("provenance", JsonVocabulary.Provenance)),
        out control);

    private static void WriteControl(Utf8JsonWriter writer, AuthorityControl control)
    {
        writer.Amount("above", control.Above);
        writer.Provenance(control.Provenance);
    }
}
