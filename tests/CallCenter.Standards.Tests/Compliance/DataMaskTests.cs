using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Compliance;

/// <summary>What masks leave readable.</summary>
public sealed class DataMaskTests
{
    /// <summary>Texts that are codes, names of the bank's own posts and systems, or words about things: the staff may read them. Whatever a record gains beside has to say whether it tells who somebody is.</summary>
    private static readonly string[] OfTheStaff =
    [
        "agent", "approver", "business-type", "category", "centre-region", "channel", "complexity", "contact-person", "item", "jurisdiction", "kind", "language", "measure", "need", "phone", "prior-owner", "priority", "product", "queue", "region", "risk",
        "risk-band", "segment", "severity", "status", "strategy", "strategy-department", "system", "target", "target-department", "team", "topic",
    ];

    private static readonly Gen<string> Pieces = Gen.Elements(
        "4111 1111 1111 1111", "378282246310005", "6222 0200-0001", "11010519491231002X", "13812345678", "１３８１２３４５６７８", "+44 20 7946 0958", "li.hua@bank.example", "李华", "O'Neill", "𝟙𝟛𝟠", "上海市浦东新区世纪大道1号",
        " ", "，", "-", "*", "x", "é", "👩‍👩‍👧", "订单号20260301", "·", "1", "4111", "1111", "138", "@", "+");

    private static Arbitrary<string> Texts { get; } = Gen.Choose(0, 12).SelectMany(count => Pieces.ArrayOf(count)).Select(string.Concat).ToArbitrary();

    [Theory]
    [InlineData(DataMask.Name, "李华", "李*")]
    [InlineData(DataMask.Name, "欧阳修远", "欧***")]
    [InlineData(DataMask.Name, "阿依古丽·买买提", "阿***·买**")]
    [InlineData(DataMask.Name, "Anna-Maria Schmidt", "A***-M**** S******")]
    [InlineData(DataMask.Name, "O'Neill", "O******")]
    [InlineData(DataMask.Name, "王(小)明", "王(*)*")]
    [InlineData(DataMask.Name, "A.B.C.D", "A.*.*.*")]
    [InlineData(DataMask.Name, "6222 0212 3456 7894", "**** **** **** ****")]
    [InlineData(DataMask.Name, "李　华", "李　*")]
    [InlineData(DataMask.Name, "李 华", "李 *")]
    [InlineData(DataMask.Name, "欧阳 修远", "欧* **")]
    [InlineData(DataMask.Name, "李", "*")]
    [InlineData(DataMask.Name, "J. Smith", "J. S****")]
    [InlineData(DataMask.Name, "Smith J.", "S**** *.")]
    [InlineData(DataMask.Name, "김 철수", "김 **")]
    [InlineData(DataMask.Phone, "13812345678", "138****5678")]
    [InlineData(DataMask.Phone, "+86 138 1234 5678", "+86 138 **** 5678")]
    [InlineData(DataMask.Phone, "0086-13812345678", "0086-138****5678")]
    [InlineData(DataMask.Phone, "013812345678", "0138****5678")]
    [InlineData(DataMask.Phone, "861234567890123", "861********0123")]
    [InlineData(DataMask.Phone, "010-8765 4321", "010-**** 4321")]
    [InlineData(DataMask.Phone, "8765 4321", "**** 4321")]
    [InlineData(DataMask.Phone, "95588", "*****")]
    [InlineData(DataMask.Identity, "11010519491231002X", "**************002X")]
    [InlineData(DataMask.Identity, "E123456", "*******")]
    [InlineData(DataMask.Card, "4111 1111 1111 1111", "4111 11** **** 1111")]
    [InlineData(DataMask.Card, "378282246310005", "378282*****0005")]
    [InlineData(DataMask.Card, "12345678", "****5678")]
    [InlineData(DataMask.Account, "DE89 3704 0044 0532 0130 00", "**** **** **** **** **30 00")]
    [InlineData(DataMask.Account, "1234567", "*******")]
    [InlineData(DataMask.Address, "上海市浦东新区世纪大道1号", "上海市**********")]
    [InlineData(DataMask.Address, "广东省深圳市南山区科苑路", "广东省深圳市******")]
    [InlineData(DataMask.Address, "12 High Street, London", "** **** ******, London")]
    [InlineData(DataMask.Address, "Poste restante", "***** ********")]
    [InlineData(DataMask.Email, "li.hua@bank.example", "l*.***@bank.example")]
    [InlineData(DataMask.Email, "nobody", "******")]
    [InlineData(DataMask.Whole, "开户行 3", "*** *")]
    [InlineData(DataMask.Text, "客户13812345678来电，卡号4111 1111 1111 1111，邮箱li@b.cn", "客户138****5678来电，卡号**** **** **** 1111，邮箱l*@b.cn")]
    [InlineData(DataMask.Text, "Call back on +44 20 7946 0958, order 20260301", "Call back on +44 2* **** 0958, order 20260301")]
    [InlineData(DataMask.Text, "订单号12345678901不是手机号，１３８１２３４５６７８是", "订单号12345678901不是手机号，１３８****５６７８是")]
    [InlineData(DataMask.Text, "20260301 13812345678 20260301", "20260301 138****5678 20260301")]
    [InlineData(DataMask.Text, "𝟙𝟛𝟠𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠 or 13812345678𝟙𝟛𝟠", "𝟙𝟛𝟠****𝟝𝟞𝟟𝟠 or 13812345678𝟙𝟛𝟠")]
    [InlineData(DataMask.Text, "13812345678𝟙𝟛𝟠6222 0200-0001@é", "13812345678𝟙𝟛𝟠6222 0200-0001@é")]
    [InlineData(DataMask.Text, "13812344111·1111 1111 1111", "138********·**** **** 1111")]
    [InlineData(DataMask.Text, "4111 1111 1800 4111 1111 1111 1111", "**** **** **** **** **** **** 1111")]
    [InlineData(DataMask.Text, "a@b.c@d.e, @x, y@", "a**.*@d.e, @x, y@")]
    [InlineData(DataMask.Text, "josé@firma.de, 客户李@qq.com, 张三@例子.中国", "j***@firma.de, 客**@qq.com, 张*@例子.中国")]
    [InlineData(DataMask.Text, "+49 30 1234567 or +1 212 555 0100 10000", "+49 3* ***4567 or +1 21* *** 0100 10000")]
    [InlineData(DataMask.Text, "8613812345678, 013812345678, 138.1234.5678, 138\u00a01234\u20115678", "86138****5678, 0138****5678, 138.****.5678, 138\u00a0****\u20115678")]
    [InlineData(DataMask.Text, "+86 (138) 1234-5678; +44 (0)20 7946 0958; +49/30/1234567", "+86 (138) ****-5678; +44 (0)** **** 0958; +49/3*/***4567")]
    [InlineData(DataMask.Text, "2x4111111111111111 11010519491231002X4111111111111111", "2x************1111 **************002X************1111")]
    [InlineData(DataMask.Text, "9558 8002 0000 0000 121", "**** **** **** ***0 121")]
    [InlineData(DataMask.Address, "上海浦东新区世纪大道100号6室（近夜市）", "上海**************（***）")]
    [InlineData(DataMask.Address, "新疆维吾尔自治区乌鲁木齐市天山区", "新疆维吾尔自治区乌鲁木齐市***")]
    [InlineData(DataMask.Address, "重庆路12号", "******")]
    [InlineData(DataMask.Address, "浙江省杭州市西湖区", "浙江省杭州市***")]
    [InlineData(DataMask.Address, "云南省大理白族自治州大理市", "云南省大理白族自治州***")]
    [InlineData(DataMask.Address, "上海浦东新区世纪大道1号，2栋301室", "上海**********，******")]
    [InlineData(DataMask.Address, "北京朝阳,建国路88号", "****,******")]
    [InlineData(DataMask.Address, "Berlin\nHauptstr. 5", "******\n********. *")]
    [InlineData(DataMask.Address, "Flat 3, 12 High St", "**** *, ** **** **")]
    [InlineData(DataMask.Address, ",6222021234567894", ",****************")]
    [InlineData(DataMask.Address, "收件人张盟 北京市", "***** ***")]
    [InlineData(DataMask.Address, "老李超市旁", "*****")]
    [InlineData(DataMask.Address, "张州，13812345678", "**，***********")]
    [InlineData(DataMask.Email, "a@6222021234567894.com", "******************.***")]
    [InlineData(DataMask.Email, "zhang@x.com 13812345678", "*******.*** ***********")]
    [InlineData(DataMask.Email, "zhang@163.com", "z****@163.com")]
    [InlineData(DataMask.Address, "海京东新区", "*****")]
    [InlineData(DataMask.Text, "", "")]
    public void A_mask_leaves_what_people_know_a_value_by(DataMask mask, string value, string shown) => Assert.Equal(shown, DataMasks.Apply(value, mask));

    [Property(MaxTest = 2000)]
    public Property Masking_again_changes_nothing() => Prop.ForAll(Texts, Gen.Elements(Enum.GetValues<DataMask>()).ToArbitrary(), (text, mask) =>
    {
        string once = DataMasks.Apply(text, mask);
        return (DataMasks.Apply(once, mask) == once).Label($"{mask}: {text} → {once}");
    });

    /// <summary>Whatever the texts around it, no card or identity number stays whole, and masks of one value together show no more of it than its issuer's six digits and the last four.</summary>
    [Property(MaxTest = 2000)]
    public Property No_number_is_left_whole_and_no_two_masks_show_more_than_one() => Prop.ForAll(Texts, text =>
        (!SensitiveNumbers.IsIn(DataMasks.Apply(text, DataMask.Text)) && DataMasks.Apply(DataMasks.Apply(text, DataMask.Text), DataMask.Text) == DataMasks.Apply(text, DataMask.Text)).Label(text));

    [Fact]
    public void Two_masks_of_a_card_together_show_the_issuer_and_the_last_four()
    {
        const string Card = "6222020000000000000";
        string[] shown = [DataMasks.Apply(Card, DataMask.Card), DataMasks.Apply(Card, DataMask.Account), DataMasks.Apply(Card, DataMask.Text), DataMasks.Apply(Card, DataMask.Identity), CardMask.Of(Card)];

        Assert.Equal(10, Enumerable.Range(0, Card.Length).Count(i => shown.Any(text => text[i] != '*')));
    }

    [Fact]
    public void A_work_item_is_shown_without_what_tells_who_the_customer_is()
    {
        var item = new WorkItem { CustomerName = "李华", CustomerContact = "13812345678", Details = "请拨13812345678，卡号4111111111111111", BusinessType = "loss-report", CallbackDue = true };

        MaskedRecord shown = WorkItem.Schema.Masked(in item);

        Assert.Equal(("李*", true), (shown.Find("customer-name")!.Text, shown.Find("customer-name")!.IsMasked));
        Assert.Equal("138****5678", shown.Find("customer-contact")!.Text);
        Assert.Equal("请拨138****5678，卡号************1111", shown.Find("details")!.Text);
        Assert.Equal(("loss-report", false), (shown.Find("business-type")!.Text, shown.Find("business-type")!.IsMasked));
        Assert.Equal("true", shown.Find("callback-due")!.Text);
        Assert.Equal((null, false), (shown.Find("comment")!.Text, shown.Find("comment")!.IsMasked));
        Assert.Equal("李华", WorkItem.Schema.Masked(in item, DataClass.Personal).Find("customer-name")!.Text);
        Assert.Equal("请拨13812345678，卡号************1111", WorkItem.Schema.Masked(in item, DataClass.Personal).Find("details")!.Text);
        Assert.Equal(shown, StandardJson.Read<MaskedRecord>(StandardJson.Write(shown)));
        Assert.Null(shown.Find("no-field"));
    }

    /// <summary>A field that a host adds says how far it may be shown; what says nothing is for the staff, and what is guarded without a mask is hidden wholly.</summary>
    [Fact]
    public void A_hosts_own_field_has_a_class_and_a_mask()
    {
        RecordSchema<TransferRecord> schema = TransferRecord.Schema
            .WithText("branch", static (in TransferRecord _) => "Pudong 4111111111111111")
            .WithText("secret", static (in TransferRecord _) => "blue")
            .WithClass("secret", DataClass.Sensitive);
        var record = new TransferRecord { Time = default, CustomerId = "100200300", Need = "complaint" };

        MaskedRecord shown = schema.Masked(in record);

        Assert.Equal(["*****0300", "Pudong ************1111", "****"], new[] { "customer-id", "branch", "secret" }.Select(field => shown.Find(field)!.Text!));
        Assert.Throws<UnknownCodeException>(() => schema.WithClass("none", DataClass.Public));
        Assert.Throws<ArgumentOutOfRangeException>(() => schema.WithClass("branch", (DataClass)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataMasks.Apply("x", (DataMask)99));
    }

    [Fact]
    public void Every_open_text_of_every_record_says_whether_it_tells_who_somebody_is() => Assert.Equal(
        OfTheStaff,
        StandardBook.Shipped.AllRecords.SelectMany(record => record.Fields).Where(field => field.IsOpenText && field.Class == DataClass.Internal).Select(field => field.Name).Distinct().Order(StringComparer.Ordinal));
}
