import { BlockList, isIPv4, isIPv6 } from 'node:net'

/*
 * Addresses that lead into this machine, its network, or nowhere in the open internet. Source: IANA IPv4 and IPv6
 * Special-Purpose Address Registries and address space registries, as read on 2026-11-24. Only what is left is asked.
 */

/** Blocks of IPv4 that are not open internet, with what they are for. */
const inner4 = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared by carriers
  ['127.0.0.0', 8], // this machine
  ['169.254.0.0', 16], // link-local, metadata of cloud machines
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays, deprecated
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
] as const

/** The part of IPv6 that is handed out to the open internet; ::, ::1, mapped, NAT64, ULA and multicast lie outside. */
const global6 = ['2000::', 3] as const

/** Blocks inside it that are not, or that carry an IPv4 address of anybody's choice. */
const inner6 = [
  ['2001::', 23], // protocol assignments: Teredo, benchmarks, ORCHID
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
] as const

const blocked4 = new BlockList()
for (const [net, bits] of inner4) blocked4.addSubnet(net, bits, 'ipv4')
const open6 = new BlockList()
open6.addSubnet(...global6, 'ipv6')
const blocked6 = new BlockList()
for (const [net, bits] of inner6) blocked6.addSubnet(net, bits, 'ipv6')

/** Whether an address belongs to the open internet. What is no address at all does not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blocked4.check(address, 'ipv4')
  // A zone names an interface of this machine.
  if (!isIPv6(address) || address.includes('%')) return false
  return open6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6')
}
