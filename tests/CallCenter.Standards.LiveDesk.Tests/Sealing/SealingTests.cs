using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Workflows;
using LiveDesk.Sealing;
using LiveDesk.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests.Sealing;

/// <summary>What customers said is in no file in plain, and in none at all once its time is over; what was counted and promised stays.</summary>
public sealed class SealingTests
{
    [Fact]
    public async Task Personal_values_are_in_no_file_and_gone_for_good_once_the_case_is_disposed_of_while_figures_stay()
    {
        await using Desk desk = await Desk.OpenAsync();
        await SealedCase.PlayAsync(desk, "c-1");
        await desk.RestartAsync();
        Assert.Empty(Found(desk.Database, SealedCase.Said));
        // The search finds what is there.
        Assert.Equal(["account", "c-1"], Found(desk.Database, ["account", "c-1"]));

        string wrapped = Wrapped(desk.Database, "case/c-1")!;
        Assert.Equal([wrapped], Found(desk.Database, [wrapped]));
        StoredStream before = (await desk.Store.ReadAsync("case/c-1", CancellationToken.None))!;
        JsonNode seen = (await desk.GetAsync("/cases/c-1")).Ok().Json;
        Assert.Contains(seen["facts"]!.AsArray(), fact => (string)fact!["field"]! == "customer-name");
        desk.Clock.Advance(Duration.FromDays((365 * 5) - 2));
        await Task.Delay(300);
        Assert.NotNull(Wrapped(desk.Database, "case/c-1"));
        desk.Clock.Advance(Duration.FromDays(10));
        await Desk.UntilAsync(async () => (await desk.Store.ReadAsync("case/c-1", CancellationToken.None))!.Events[^1].Kind == "disposed", "the case is disposed of");

        Assert.Null(Wrapped(desk.Database, "case/c-1"));
        await Desk.UntilAsync(() => Task.FromResult(Found(desk.Database, [wrapped]).Length == 0), "the key is in no file");
        JsonNode after = (await desk.GetAsync("/cases/c-1")).Ok().Json;
        Assert.Equal(seen["promises"]!.ToJsonString(), after["promises"]!.ToJsonString());
        Assert.Equal(seen["events"]!.ToJsonString(), after["events"]!.ToJsonString());
        Assert.Equal(seen["steps"]!.ToJsonString(), after["steps"]!.ToJsonString());
        Assert.DoesNotContain(after["facts"]!.AsArray(), fact => CaseSealer.PersonalNames.Contains(JsonNamingPolicy.CamelCase.ConvertName(((string)fact!["field"]!).Replace("-", "", StringComparison.Ordinal))) || (string)fact["field"]! == "customer-name");
        StoredStream stays = (await desk.Store.ReadAsync("case/c-1", CancellationToken.None))!;
        Assert.Equal<IEnumerable<StoredEvent>>([.. before.Events], [.. stays.Events.SkipLast(1)]);
        Assert.Equal(["disposed"], (await desk.CommandAsync("c-1", "answer", "ann", "service-agent")).Refused(System.Net.HttpStatusCode.Conflict).Reasons);
        await desk.RestartAsync();
        Assert.Equal(after.ToJsonString(), (await desk.GetAsync("/cases/c-1")).Json.ToJsonString());
    }

    [Fact]
    public void Every_personal_field_is_a_text_and_is_sealed_by_the_name_that_it_has_in_JSON()
    {
        FieldDefinition[] personal = [.. WorkItem.Schema.Definition.Fields.Where(field => field.Class >= DataClass.Personal)];
        Assert.NotEmpty(personal);
        Assert.All(personal, field => Assert.Equal(FieldType.Text, field.Type));
        var all = new WorkItem { CustomerName = "1", CustomerContact = "2", Reason = "3", Details = "4", Result = "5", Comment = "6" };
        string[] inJson = [.. JsonNode.Parse(CallCenter.Standards.Book.StandardJson.Write(all))!.AsObject().Where(member => CaseSealer.PersonalNames.Contains(member.Key)).Select(member => member.Key)];
        Assert.Equal(personal.Length, inJson.Length);
    }

    [Fact]
    public void A_sealed_value_opens_with_its_own_key_for_its_own_case_alone()
    {
        var master = new MasterKey(new(), new At("Development"));
        (CaseKey key, string wrapped) = master.NewKey("case/1");
        string text = key.Seal("case/1", SealedCase.Said[0]);
        Assert.NotEqual(text, key.Seal("case/1", SealedCase.Said[0]));
        Assert.Equal(SealedCase.Said[0], master.Unwrap("case/1", wrapped).Open("case/1", text));
        Assert.ThrowsAny<CryptographicException>(() => key.Open("case/2", text));
        Assert.ThrowsAny<CryptographicException>(() => master.NewKey("case/1").Key.Open("case/1", text));
        Assert.ThrowsAny<CryptographicException>(() => master.Unwrap("case/2", wrapped));
        var other = new MasterKey(new() { MasterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) }, new At("Production"));
        Assert.ThrowsAny<CryptographicException>(() => other.Unwrap("case/1", wrapped));
        Assert.NotEqual(master.Digest(SealedCase.Said[1]), other.Digest(SealedCase.Said[1]));
    }

    [Theory]
    [InlineData("Production", null, "known to everybody")]
    [InlineData("Production", "AAAA", "32 bytes")]
    [InlineData("Development", "AAAA", "32 bytes")]
    public void The_master_key_for_development_is_refused_outside_of_it_and_a_short_one_anywhere(string environment, string? key, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidOperationException>(() => new MasterKey(new() { MasterKey = key }, new At(environment))).Message, StringComparison.Ordinal);

    /// <summary>Which texts stand in a file of SQLite or beside it.</summary>
    private static string[] Found(string database, string[] texts) => SealedCase.Found(Directory.GetFiles(Path.GetDirectoryName(database)!, Path.GetFileName(database) + "*"), texts);

    private static string? Wrapped(string database, string stream)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "select wrapped from keys where stream = $1";
        command.Parameters.AddWithValue("$1", stream);
        return (string?)command.ExecuteScalar();
    }

    private sealed class At(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "LiveDesk";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
