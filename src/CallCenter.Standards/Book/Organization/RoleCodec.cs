using System.Text.Json;
using CallCenter.Standards.Organization;

namespace CallCenter.Standards.Book;

/// <summary>Roles with their duties and requirements in JSON.</summary>
internal static class RoleCodec
{
    public static Role Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Layer = members.Required<string>("layer", JsonScalars.Text),
        IsOptional = members.OptionalValue<bool>("optional", OrganizationScalars.Flag) ?? false,
        Duties = members.OptionalDefinitions("duties", ReadDuty),
        Requirements = members.OptionalDefinitions("requirements", ReadRequirement),
        Kpis = members.OptionalValues<string>("kpis", JsonScalars.Text),
        Skills = members.OptionalValues<string>("skills", JsonScalars.Text),
        Authorities = members.OptionalDefinitions("authorities", AuthorityCodec.ReadGrant),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, Role role)
    {
        writer.Text("code", role.Code);
        writer.Localized("name", role.Name);
        writer.Text("layer", role.Layer);
        if (role.IsOptional)
        {
            writer.WriteBoolean("optional", true);
        }

        writer.OptionalDefinitions("duties", role.Duties, WriteDuty);
        writer.OptionalDefinitions("requirements", role.Requirements, WriteRequirement);
        writer.OptionalTexts("kpis", role.Kpis);
        writer.OptionalTexts("skills", role.Skills);
        writer.OptionalDefinitions("authorities", role.Authorities, AuthorityCodec.WriteGrant);
        writer.Provenance(role.Provenance);
    }

    private static Duty ReadDuty(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Text = members.Note<LocalizedText>("text", JsonVocabulary.Localized),
        Needs = members.Optional<string>("needs", JsonScalars.Text),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    private static void WriteDuty(Utf8JsonWriter writer, Duty duty)
    {
        writer.Text("code", duty.Code);
        writer.Localized("text", duty.Text);
        writer.Text("needs", duty.Needs);
        writer.Provenance(duty.Provenance);
    }

    private static RoleRequirement ReadRequirement(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Text = members.Note<LocalizedText>("text", JsonVocabulary.Localized),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    private static void WriteRequirement(Utf8JsonWriter writer, RoleRequirement requirement)
    {
        writer.Text("code", requirement.Code);
        writer.Localized("text", requirement.Text);
        writer.Provenance(requirement.Provenance);
    }
}
