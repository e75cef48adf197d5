nextflow.enable.dsl=2
workflow {
  samples = Channel.of(['s1', 'lane1', 'f1'], ['s1', 'lane2', 'f2'], ['s2', 'lane1', 'f3'])
  samples.groupTuple().view { "G $it" }
  samples.map { id, lane, f -> tuple(id, f) }.groupTuple(by: 0, sort: true).map { id, fs -> [id, fs.size()] }.view { id, n -> "N $id $n" }
  left = Channel.of(['a', 1], ['b', 2], ['c', 3])
  right = Channel.of(['a', 'x'], ['b', 'y'], ['d', 'z'])
  left.join(right).view { "J $it" }
  left.join(right, remainder: true).view { "JR $it" }
  left.combine(right, by: 0).view { "CB $it" }
  left.combine(Channel.of('p','q')).filter { it[0] == 'a' }.view { "C $it" }
  left.cross(right).view { "X $it" }
  Channel.of([1, ['a','b']], [2, ['c']]).transpose().view { "T $it" }
  left.mix(right).count().view { "M $it" }
  left.concat(right).map { it[0] }.collect().view { "K $it" }
  Channel.of(1,2,3,4,5).collate(2).view { "CO $it" }
  Channel.of(1..5).buffer(size: 2, remainder: true).view { "B $it" }
  Channel.of(3,1,2).toSortedList { a, b -> b <=> a }.view { "TS $it" }
  Channel.of(1,1,2,2,3).distinct().collect().view { "D $it" }
  Channel.of('a','b').merge(Channel.of(1,2)).view { "ME $it" }
  Channel.of([1,2,[3,4]]).flatten().sum().view { "S $it" }
  Channel.of('x1','x2').reduce('') { acc, v -> acc + v }.view { "R $it" }
  Channel.of(5,9,3).max().view { "MAX $it" }
  Channel.of(5,9,3).min().view { "MIN $it" }
  Channel.of('a','bb','ccc').flatMap { n -> [n, n.size()] }.collect().view { "FM $it" }
  Channel.of([1,'a'],[2,'b']).flatMap { k, v -> [[k, v]] * k }.view { "F2 $it" }
  Channel.fromList([[id:'q', n:1],[id:'r', n:2]]).map { m -> m + [extra: true] }.view { "MAP $it" }
  Channel.of(10).ifEmpty { error 'nope' }.view { "IE $it" }
  Channel.empty().ifEmpty('EMPTY').view()
  Channel.of(1,2,3).first().view { "F $it" }
  Channel.of(1,2,3).last().view { "L $it" }
  Channel.of(1,2,3).take(2).collect().view { "TK $it" }
  Channel.of(1,2,3,4).until { it > 2 }.collect().view { "U $it" }
  Channel.of('b','a','b').unique().toSortedList().view { "UQ $it" }
  Channel.of([['id':'s1','x':1],'f1'],[['id':'s1','x':1],'f2']).groupTuple().view { meta, fs -> "GM ${meta.id} ${fs.sort()}" }
  Channel.of(1,2,3).tap { foo }.map { it * 2 }.collect().view { "TP $it" }
  foo.collect().view { "TP0 $it" }
  Channel.value('v').view { "V $it" }
  Channel.of('1,2\n3,4').splitCsv().view { "SC $it" }
  Channel.of('a\nb\nc').splitText(by: 2).view { "ST ${it.trim().replace('\n', '+')}" }
  Channel.of(1,2,3).filter { it % 2 }.collect().view { "FI $it" }
  Channel.of('abc', 'xyz').filter( ~/^a.*/ ).view { "FR $it" }
  Channel.of('abc', 1).filter( Number ).view { "FN $it" }
  Channel.of('k:v').map { it.tokenize(':') }.map { k, v -> "$k=$v" }.view()
  Channel.of(1,2,3).branch { small: it < 2
      big: true }.set { res }
  res.small.view { "$it is small" }
  res.big.collect().view { "$it are big" }
  Channel.of(1,2).multiMap { it ->
      foo: it + 1
      bar: it * it
  }.set { mm }
  mm.foo.collect().view { "mm foo $it" }
  mm.bar.collect().view { "mm bar $it" }
  Channel.of( [ 'chr1', ['/a/x.bam', '/a/x.bai'] ] ).map { chr, List files -> [chr, files*.tokenize('/')*.last()] }.view()
  Channel.of(groupKey('g', 2)).map { k -> k.toString() }.view { "GK $it" }
  Channel.of([groupKey('s1',2),'a'],[groupKey('s1',2),'b']).groupTuple().view { k, v -> "GKT $k ${v.sort()}" }
}
