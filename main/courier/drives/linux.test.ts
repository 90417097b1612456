import { expect, test } from 'vitest'
import { type Recorded, recordedMachine } from '#main/testing/recorded-machine.ts'
import { drivesOnLinux } from './linux.ts'
import { readMounts } from './mounts.ts'

// As an office laptop writes it down: two sticks, one of them encrypted, a card, a disc, a USB disk
// mounted by hand, a share, the system's own disk, and a running container's own mounts.
const mounts = [
  'sysfs /sys sysfs rw,nosuid,nodev,noexec,relatime 0 0',
  'proc /proc proc rw,nosuid,nodev,noexec,relatime 0 0',
  '/dev/nvme0n1p2 / ext4 rw,relatime,errors=remount-ro 0 0',
  '/dev/nvme0n1p1 /boot/efi vfat rw,relatime,fmask=0077,codepage=437 0 0',
  '/dev/nvme0n1p3 /home ext4 rw,relatime 0 0',
  '/dev/loop4 /snap/core22/1621 squashfs ro,nodev,relatime 0 0',
  '/dev/sdb1 /run/media/limei/U\\040盘 vfat rw,nosuid,nodev,relatime,uid=1000,iocharset=utf8 0 0',
  '/dev/sdc /media/limei/KINGSTON exfat ro,nosuid,nodev,relatime,uid=1000 0 0',
  '/dev/mapper/luks-5f3a /run/media/limei/secret ext4 rw,nosuid,nodev,relatime 0 0',
  '/dev/mmcblk0p1 /media/limei/CARD vfat rw,nosuid,nodev,relatime 0 0',
  '/dev/mmcblk1p1 /media/limei/soldered ext4 rw,relatime 0 0',
  '/dev/sr0 /media/limei/DVD iso9660 ro,nosuid,nodev,relatime 0 0',
  '/dev/sde1 /srv/backup ext4 rw,relatime 0 0',
  '/dev/sdb1 /var/lib/docker/stick vfat rw,relatime 0 0',
  '//server/share /mnt/share cifs rw,relatime,vers=3.0 0 0',
  'tmpfs /run/user/1000 tmpfs rw,nosuid,nodev,relatime,size=1624412k 0 0',
  '',
].join('\n')

const usb = '/sys/devices/pci0000:00/0000:00:14.0/usb2'
const sata = '/sys/devices/pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0/block'
const disks = {
  sdb: `${usb}/2-1/2-1:1.0/host4/target4:0:0/4:0:0:0/block/sdb`,
  sdc: `${usb}/2-2/2-2:1.0/host5/target5:0:0/5:0:0:0/block/sdc`,
  sdd: `${usb}/2-3/2-3:1.0/host6/target6:0:0/6:0:0:0/block/sdd`,
  sde: `${usb}/2-4/2-4:1.0/host7/target7:0:0/7:0:0:0/block/sde`,
  mmcblk0: '/sys/devices/pci0000:00/0000:02:00.0/mmc_host/mmc0/mmc0:aaaa/block/mmcblk0',
  mmcblk1: '/sys/devices/platform/emmc/mmc_host/mmc1/mmc1:0001/block/mmcblk1',
  sr0: `${sata}/sr0`,
}

const laptop: Recorded = {
  platform: 'linux',
  files: {
    '/proc/mounts': mounts,
    [`${disks.sdb}/removable`]: '1\n',
    [`${disks.sdb}/ro`]: '0\n',
    [`${disks.sdc}/removable`]: '1\n',
    [`${disks.sdc}/ro`]: '1\n',
    [`${disks.sdd}/removable`]: '1\n',
    // A USB hard disk says that it is fixed.
    [`${disks.sde}/removable`]: '0\n',
    [`${disks.mmcblk0}/removable`]: '0\n',
    [`${disks.mmcblk0}/device/type`]: 'SD\n',
    [`${disks.mmcblk1}/removable`]: '0\n',
    [`${disks.mmcblk1}/device/type`]: 'MMC\n',
    [`${disks.sr0}/removable`]: '1\n',
  },
  links: {
    '/dev/mapper/luks-5f3a': '../dm-0',
    '/sys/class/block/sdb1': `${disks.sdb}/sdb1`,
    '/sys/class/block/sdc': disks.sdc,
    '/sys/class/block/sde1': `${disks.sde}/sde1`,
    '/sys/class/block/dm-0': '/sys/devices/virtual/block/dm-0',
    '/sys/devices/virtual/block/dm-0/slaves/sdd1': `${disks.sdd}/sdd1`,
    '/sys/class/block/mmcblk0p1': `${disks.mmcblk0}/mmcblk0p1`,
    '/sys/class/block/mmcblk1p1': `${disks.mmcblk1}/mmcblk1p1`,
    '/sys/class/block/sr0': disks.sr0,
  },
  folders: { '/sys/devices/virtual/block/dm-0/slaves': ['sdd1'] },
}

test('removable by their own word wherever they are mounted; then what lies where sticks are mounted', async () => {
  const machine = recordedMachine(laptop)
  expect(await drivesOnLinux(machine)).toEqual([
    { path: '/media/limei/CARD', label: 'CARD', removable: true, read_only: false },
    { path: '/media/limei/KINGSTON', label: 'KINGSTON', removable: true, read_only: true },
    { path: '/run/media/limei/U 盘', label: 'U 盘', removable: true, read_only: false },
    { path: '/run/media/limei/secret', label: 'secret', removable: true, read_only: false },
    { path: '/srv/backup', label: 'backup', removable: true, read_only: false },
    { path: '/media/limei/soldered', label: 'soldered', removable: false, read_only: false },
    { path: '/mnt/share', label: 'share', removable: false, read_only: false },
  ])
  expect(machine.ran).toEqual([])
})

test('without sysfs the places where sticks are mounted are left', async () => {
  const found = await drivesOnLinux(recordedMachine({ ...laptop, links: {}, folders: {} }))
  expect(found.map(({ path, removable }) => [path, removable])).toEqual([
    ['/media/limei/CARD', false],
    ['/media/limei/KINGSTON', false],
    ['/media/limei/soldered', false],
    ['/run/media/limei/U 盘', false],
    ['/run/media/limei/secret', false],
    ['/mnt/share', false],
  ])
})

test('a system without mounts to read has no drives', async () => {
  expect(await drivesOnLinux(recordedMachine({ platform: 'linux' }))).toEqual([])
})

test('a system that runs from a stick is not offered as one', async () => {
  const live = '/dev/sdb1 / ext4 rw 0 0\n/dev/sdb1 /run/live/medium iso9660 ro 0 0\n'
  const files = { ...laptop.files, '/proc/mounts': live }
  expect(await drivesOnLinux(recordedMachine({ ...laptop, files }))).toEqual([])
})

test.for(['', 'garbage', '/dev/sdb1 relative vfat rw 0 0', '/dev/sdb1 /media/x vfat rw 0 0 0'])(
  'a line that is no mount is left out: %s',
  (line) => {
    expect(readMounts(line)).toEqual([])
  },
)
