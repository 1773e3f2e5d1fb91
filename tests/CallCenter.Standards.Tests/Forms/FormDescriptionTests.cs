using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>What forms say of themselves, from which schema, overlays and pages are drawn.</summary>
public sealed class FormDescriptionTests
{
    /// <summary>Properties that repeat what others say.</summary>
    private static readonly Dictionary<string, string> Derived = new(StringComparer.Ordinal)
    {
        ["StandardBook.Records"] = "the vocabulary is the host's, not part of the book's text",
    };

    public static TheoryData<string> Types => [.. BookForms.Objects.Select(form => form.Type.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_property_of_a_definition_is_a_member_of_its_form(string type)
    {
        Form[] forms = [.. BookForms.Objects.Where(form => form.Type.Name == type)];
        string[] bound = [.. forms.SelectMany(form => form.Members).Select(member => member.Property)];

        Assert.All(
            DeepEquality.Properties(forms[0].Type).Where(property => property.CanWrite || property.DeclaringType!.GetConstructors().Any(made => made.GetParameters().Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)))),
            property => Assert.True(bound.Contains(property.Name) || Derived.ContainsKey($"{type}.{property.Name}"), $"No member of the form of {type} carries {property.Name}."));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Members_are_named_after_their_properties_once_and_for_people_in_both_languages(string type)
    {
        foreach (Form form in BookForms.Objects.Where(form => form.Type.Name == type))
        {
            Assert.All(form.Members, member =>
            {
                Assert.NotNull(member.Words.Chinese);
                Assert.NotNull(member.Words.English);
                Assert.DoesNotContain(member.Words.Chinese!, char.IsAsciiLetterLower);
            });
            Assert.All(
                form.Members.Where(member => member.Case is null && form.Type.GetProperty(member.Property) is not null && form.Type != typeof(LocalizedText) && !IsInline(form, member)),
                member => Assert.Equal(MemberDefinition.NameOf(member.Property), member.Name));
            Assert.Empty(form.Members.GroupBy(member => (member.Case, member.Name)).Where(same => same.Count() > 1).Select(same => same.Key));
        }
    }

    [Fact]
    public void A_book_has_a_member_for_each_section() =>
        Assert.Equal(Sections.All.Select(section => section.Name), BookForm.Book.Members.Select(member => member.Name).Skip(6));

    private static bool IsInline(Form form, MemberDefinition member) =>
        form.Members.Count(other => other.Property == member.Property) > 1 || form.Type.GetProperty(member.Property)!.PropertyType.IsAbstract;
}
