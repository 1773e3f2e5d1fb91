using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Compliance;

namespace CallCenter.Standards.Benchmarks.Compliance;

/// <summary>A thousand records of customers masked: name, phone, identity, card, account, address, mail and a note.</summary>
[MemoryDiagnoser]
public class MaskingBenchmark
{
    private const int Count = 1_000;

    private static readonly RecordSchema<Customer> Schema = Described();
    private static readonly Customer[] Customers = [.. Enumerable.Range(0, Count).Select(static i => new Customer(
        i % 2 == 0 ? "李晓华" : "Anna Maria Smith",
        $"138{i:00000000}",
        $"11010119900307{i:0000}",
        $"622202{i:0000000000}",
        $"A-{i:00000000}",
        i % 2 == 0 ? "北京市朝阳区建国路88号" : "12 High Street, London",
        $"customer{i}@example.com",
        "客户咨询信用卡年费，已说明减免条件并记录。"))];

    [Benchmark(OperationsPerInvoke = Count)]
    public int Records()
    {
        int hidden = 0;
        foreach (Customer customer in Customers)
        {
            hidden += Schema.Masked(in customer).Values.Length;
        }

        return hidden;
    }

    /// <summary>The masks alone, without the copy of the record.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Values()
    {
        int length = 0;
        foreach (Customer customer in Customers)
        {
            length += DataMasks.Apply(customer.Name, DataMask.Name).Length
                + DataMasks.Apply(customer.Phone, DataMask.Phone).Length
                + DataMasks.Apply(customer.Identity, DataMask.Identity).Length
                + DataMasks.Apply(customer.Card, DataMask.Card).Length
                + DataMasks.Apply(customer.Account, DataMask.Account).Length
                + DataMasks.Apply(customer.Address, DataMask.Address).Length
                + DataMasks.Apply(customer.Mail, DataMask.Email).Length
                + DataMasks.Apply(customer.Note, DataMask.Text).Length;
        }

        return length;
    }

    private static RecordSchema<Customer> Described()
    {
        RecordSchema<Customer> schema = RecordSchema.Create<Customer>("customer")
            .WithText("name", static (in Customer customer) => customer.Name)
            .WithText("phone", static (in Customer customer) => customer.Phone)
            .WithText("identity", static (in Customer customer) => customer.Identity)
            .WithText("card", static (in Customer customer) => customer.Card)
            .WithText("account", static (in Customer customer) => customer.Account)
            .WithText("address", static (in Customer customer) => customer.Address)
            .WithText("mail", static (in Customer customer) => customer.Mail)
            .WithText("note", static (in Customer customer) => customer.Note);
        return schema
            .WithClass("name", DataClass.Personal, DataMask.Name)
            .WithClass("phone", DataClass.Personal, DataMask.Phone)
            .WithClass("identity", DataClass.Sensitive, DataMask.Identity)
            .WithClass("card", DataClass.Sensitive, DataMask.Card)
            .WithClass("account", DataClass.Personal, DataMask.Account)
            .WithClass("address", DataClass.Personal, DataMask.Address)
            .WithClass("mail", DataClass.Personal, DataMask.Email)
            .WithClass("note", DataClass.Personal, DataMask.Text);
    }

    private sealed record Customer(string Name, string Phone, string Identity, string Card, string Account, string Address, string Mail, string Note);
}
