using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>What has no form says what to write in its place.</summary>
public sealed class FormlessTypeTests
{
    [Fact]
    public void What_has_no_form_says_what_to_write_in_its_place()
    {
        Assert.Equal("List<Contact> has no form: write its items as Contact[] or ImmutableArray<Contact>.", Advice(() => StandardJson.Write(new List<Contact>())));
        Assert.Equal("HashSet<GroupKey> has no form: write its items as GroupKey[] or ImmutableArray<GroupKey>.", Advice(() => StandardJson.Write(new HashSet<GroupKey>())));
        Assert.Equal("Contact? has no form, Contact has: write the value where there is one.", Advice(() => StandardJson.Write<Contact?>(new Contact())));
        Assert.StartsWith("Dictionary<String, Contact> has no form, Contact has: write it by options of your own", Advice(() => StandardJson.Write(new Dictionary<string, Contact>())), StringComparison.Ordinal);
        Assert.StartsWith("A KpiEvaluator stays in its process. ", Advice(() => StandardJson.Write(StandardBook.Shipped.Compile().Kpis)), StringComparison.Ordinal);
        Assert.StartsWith("Uri has no form: ", Advice(() => StandardJson.Write(new Uri("https://example.org"))), StringComparison.Ordinal);
        Assert.StartsWith("List<Contact> has no form: ", Advice(() => StandardJson.Read<List<Contact>>("[]")), StringComparison.Ordinal);
        Assert.StartsWith("List<Contact> has no form: ", Advice(() => JsonSerializer.Serialize(new List<Contact>(), StandardJson.Options)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_no_value() => Assert.Throws<ArgumentNullException>(() => { StandardJson.Write<string[]>(null!); });

    [Fact]
    public void Lists_have_a_form() => Assert.Equal("[]", StandardJson.Write(ImmutableArray<Contact>.Empty));

    private static string Advice(Action action) => Assert.Throws<NotSupportedException>(action).Message;
}
