window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1371",
      "created_at": "Mon Mar 15 10:20:00 +0000 2021",
      "full_text": "افتتح أهالي الحي القديم مكتبة عامة مساء أمس بحضور عدد من الكتاب والطلاب، وقالت المديرة إن الكتب جُمعت من تبرعات السكان.",
      "source": "<a href=\"https://mobile.twitter.com\">Twitter for iPhone</a>"
    }
  }
]